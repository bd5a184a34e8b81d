/// Which label of a blank node belongs to which basic graph pattern.
///
/// A label may not be used in two of them; see
/// <https://www.w3.org/TR/sparql11-query/#QSynBlankNodes>.
struct BlankNodeScope {
  /// The basic graph pattern that is being read.
  private(set) var pattern = 0
  /// Whether a template is being read, where blank nodes stay blank nodes.
  var inTemplate = false
  private var highest = 0
  private var owners: [String: Int] = [:]
  private let written: Set<String>
  private var generated = 0

  init(tokens: [Token]) {
    var labels: Set<String> = []
    for token in tokens {
      if case .blankNode(let label) = token.kind { labels.insert(label) }
    }
    written = labels
  }

  /// Begins a new basic graph pattern.
  mutating func beginPattern() {
    highest += 1
    pattern = highest
  }

  /// Goes back to the basic graph pattern that a filter interrupted.
  mutating func resume(_ pattern: Int) { self.pattern = pattern }

  /// Whether the label may stand here; remembers it.
  mutating func claim(_ label: String) -> Bool {
    guard !inTemplate else { return true }
    let owner = owners[label, default: pattern]
    owners[label] = owner
    return owner == pattern
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
