/// That a person holds a post, with the words that say so.
///
/// "Iran’s Permanent Representative and Ambassador to the United Nations" gives two holdings, each
/// with country IRN and body United Nations.
public struct Holding: Hashable, Sendable {
  /// The holder.
  public var person: Entity.ID
  /// The role in canonical words and capitals ("Permanent Representative", "Foreign Minister").
  public var role: String
  /// The role's kind in the gazetteer ("minister", "ambassador", …), where it is known.
  public var roleKind: String?
  /// The country that the post speaks for (alpha-3), where the words or the context say so.
  public var country: String?
  /// The body that the post is in or accredited to ("United Nations", "State Department").
  public var body: Entity.ID?
  /// The person whom the holder serves or is related to ("a spokesman for Ana Sol"), where no body is named.
  public var principal: Entity.ID?
  /// The country that an ambassador is accredited to (alpha-3).
  public var accreditedTo: String?
  /// Whether the post is a thing of the past ("former", "ex-", "late").
  public var isFormer: Bool
  /// The words that say so: from the first word of the role to the last of the name.
  public var tokens: Range<Int>
  /// Whose word it is: the article's own or a statement's.
  public var voice: Voice

  /// Makes a holding.
  public init(
    person: Entity.ID, role: String, roleKind: String? = nil, country: String? = nil,
    body: Entity.ID? = nil, principal: Entity.ID? = nil, accreditedTo: String? = nil,
    isFormer: Bool = false,
    tokens: Range<Int>, voice: Voice = .article
  ) {
    self.person = person
    self.role = role
    self.roleKind = roleKind
    self.country = country
    self.body = body
    self.principal = principal
    self.accreditedTo = accreditedTo
    self.isFormer = isFormer
    self.tokens = tokens
    self.voice = voice
  }
}

/// Who vouches for a finding: facts and claims never share a graph.
public enum Voice: Hashable, Sendable {
  /// The article asserts it in its own voice.
  case article
  /// It stands inside the content of that statement (its place in `Findings.statements`).
  case statement(Int)
}
