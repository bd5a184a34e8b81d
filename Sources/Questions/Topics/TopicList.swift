public import RDF

/// A user's own topics: SKOS concepts with their labels, and which is a part of which.
///
///     let topics = try TopicList(triples)
///     topics.concepts(named: "JCPOA", folding: { $0.lowercased() })   // Iran's nuclear programme, and its parts
///
/// See <https://www.w3.org/TR/skos-reference/>: a concept is whatever has a `skos:prefLabel`; other
/// labels are `skos:altLabel` and `skos:hiddenLabel`; `skos:broader` and `skos:narrower` make one a part
/// of another.
public struct TopicList: Sendable {
  /// A topic.
  public struct Concept: Hashable, Sendable {
    /// Its IRI, as the list has it.
    public var id: String
    /// Its preferred label.
    public var name: String
    /// All its labels, the preferred one first.
    public var labels: [String]
  }

  /// The topics, by their names.
  public let concepts: [Concept]
  /// For each topic those of which it is a part, itself first.
  private let wholes: [String: [String]]

  /// A list without topics.
  public init() {
    concepts = []
    wholes = [:]
  }

  /// Takes the concepts out of triples.
  ///
  /// - Throws: ``TopicListError`` where something is a part of what is no concept, or has labels
  ///   but no preferred one.
  public init(_ triples: some Sequence<Triple>) throws(TopicListError) {
    var labels: [String: [IRI: [Literal]]] = [:]
    var broader: [String: Set<String>] = [:]
    for triple in triples {
      let subject = triple.subject.text
      switch (triple.predicate, triple.object) {
      case (SKOS.prefLabel, .literal(let label)), (SKOS.altLabel, .literal(let label)),
        (SKOS.hiddenLabel, .literal(let label)):
        labels[subject, default: [:]][triple.predicate, default: []].append(label)
      case (SKOS.broader, let whole): broader[subject, default: []].insert(whole.text)
      case (SKOS.narrower, let part): broader[part.text, default: []].insert(subject)
      default: break
      }
    }
    concepts = try labels.map { id, labels throws(TopicListError) in
      guard let name = Self.preferred(labels[SKOS.prefLabel] ?? []) else {
        throw .withoutName(id)
      }
      let others = labels.values.joined().map(\.lexicalForm).filter { $0 != name }
      return Concept(id: id, name: name, labels: [name] + Set(others).sorted())
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    for (part, wholes) in broader {
      for id in [part] + wholes.sorted() where labels[id] == nil { throw .unknown(id) }
    }
    wholes = labels.mapValues { _ in [] }.merging(
      labels.keys.map { ($0, Self.reached(from: $0, broader)) }, uniquingKeysWith: { $1 })
  }

  /// Of several languages English, or what has none.
  private static func preferred(_ labels: [Literal]) -> String? {
    let english = labels.filter { ($0.language ?? "en").lowercased().hasPrefix("en") }
    return (english.isEmpty ? labels : english).map(\.lexicalForm).min()
  }

  /// A topic and all of which it is a part; a circle ends where it began.
  private static func reached(from id: String, _ broader: [String: Set<String>]) -> [String] {
    var reached = [id]
    var next = 0
    while next < reached.count {
      reached += (broader[reached[next]] ?? []).sorted().filter { !reached.contains($0) }
      next += 1
    }
    return reached
  }

  /// A topic and those of which it is a part, itself first.
  public func wholes(of id: String) -> [String] { wholes[id] ?? [] }

  /// The topic of that name with all its parts, itself first; empty where no topic is called so.
  ///
  /// - Parameters:
  ///   - typed: what somebody typed: a whole label, or the IRI.
  ///   - folding: brings labels into the form in which they are compared.
  /// - Returns: the topics whose statements are meant.
  public func concepts(named typed: String, folding: (String) -> String) -> [Concept] {
    let wanted = folding(typed)
    let named = concepts.filter { concept in
      concept.id == typed || concept.labels.contains { folding($0) == wanted }
    }
    let parts = concepts.filter { concept in
      named.contains { $0.id != concept.id && wholes(of: concept.id).contains($0.id) }
    }
    return named + parts.filter { !named.contains($0) }
  }
}

/// What is wrong with a list of topics.
public enum TopicListError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A concept has labels and no preferred one.
  case withoutName(String)
  /// What is a part of something, or has parts, is not in the list.
  case unknown(String)

  /// One sentence: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .withoutName(let id):
      "The topic <\(id)> has no skos:prefLabel; give it the one by which it is to be shown."
    case .unknown(let id):
      "<\(id)> stands in skos:broader or skos:narrower and is no topic of the list; give it a "
        + "skos:prefLabel, or take the line out."
    }
  }
}
