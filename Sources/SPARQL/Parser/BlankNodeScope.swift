/// Which label of a blank node belongs to which basic graph pattern or INSERT DATA.
///
/// A label may not be used in two of them; see
/// <https://www.w3.org/TR/sparql11-query/#sparqlGrammarBlankNodes>. Templates are free.
struct BlankNodeScope {
  /// The basic graph pattern or the INSERT DATA that is being read.
  private(set) var pattern = 0
  private var highest = 0
  private var owners: [String: Int] = [:]
  private var dataOwners: [String: Int] = [:]
  private let written: Set<String>
  private var generated = 0

  init(tokens: [Token]) {
    var labels: Set<String> = []
    for token in tokens {
      if case .blankNode(let label) = token.kind { labels.insert(label) }
    }
    written = labels
  }

  /// Begins a new basic graph pattern or INSERT DATA.
  mutating func beginPattern() {
    highest += 1
    pattern = highest
  }

  /// Goes back to the basic graph pattern that a filter interrupted.
  mutating func resume(_ pattern: Int) { self.pattern = pattern }

  /// Whether the label may stand here; remembers it.
  mutating func claim(_ label: String, for role: TripleRole) -> Bool {
    switch role {
    case .pattern: Self.claim(label, for: pattern, among: &owners)
    case .insertedData: Self.claim(label, for: pattern, among: &dataOwners)
    case .template: true
    case .deletion, .deletedData: false
    }
  }

  private static func claim(
    _ label: String, for place: Int, among owners: inout [String: Int]
  ) -> Bool {
    let owner = owners[label, default: place]
    owners[label] = owner
    return owner == place
  }

  /// A label that nobody wrote.
  mutating func fresh() -> String {
    while true {
      let label = "b\(generated)"
      generated += 1
      if !written.contains(label) { return label }
    }
  }
}
