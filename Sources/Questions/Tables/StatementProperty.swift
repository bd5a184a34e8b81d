import RDF

/// What can be asked of all statements of a table at once.
public enum StatementProperty: String, Hashable, Sendable, CaseIterable {
  /// Who speaks.
  case speaker
  /// The post in which they speak.
  case post
  /// The country or body on whose behalf.
  case behalf
  /// What is done by saying it: "appeal", "deny".
  case act
  /// Whether it is verbatim: "direct", "indirect", "mixed".
  case mode
  /// "true" where it is a denial of its content.
  case isNegated
  /// The near-duplicates that its article is one of, by the first of them.
  case cluster
  /// Who published its article.
  case outlet
  /// To whom it is said.
  case addressee
  /// Where it is said, or where the event takes place at which it is.
  case place
  /// Who and what its content mentions.
  case mention
  /// Its topics.
  case topic

  /// The pattern that binds `?value`.
  var pattern: String {
    switch self {
    case .speaker: "?statement schema:spokenByCharacter ?value"
    case .post: "?statement rap:speakingAs ?value"
    case .behalf: "?statement rap:onBehalfOf ?value"
    case .act: "?statement rap:speechAct ?value"
    case .mode:
      "VALUES ?value { rap:Direct rap:Indirect rap:Mixed } ?statement a ?value"
    case .isNegated: "?statement rap:isNegated ?value"
    case .cluster: "?statement rap:article/rap:cluster ?value"
    case .outlet: "?statement rap:article/schema:publisher ?value"
    case .addressee: "?statement rap:addressee ?value"
    case .place:
      "{ ?statement rap:saidIn ?value } UNION { ?statement rap:saidAt/schema:location ?value }"
    case .mention: "?statement schema:mentions ?value"
    case .topic: "?statement schema:about ?value"
    }
  }

  /// What programs and people call a value: of an act and a mode its name, of others the term.
  func name(of term: Term) -> String {
    let text = term.text
    switch self {
    case .act:
      let prefix = Rap.namespace + "act-"
      return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    case .mode:
      return text.hasPrefix(Rap.namespace)
        ? text.dropFirst(Rap.namespace.count).lowercased() : text
    case .speaker, .post, .behalf, .isNegated, .cluster, .outlet, .addressee, .place, .mention,
      .topic:
      return text
    }
  }
}
