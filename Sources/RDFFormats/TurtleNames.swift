internal import RDF

/// Short names for IRIs: `schema:name` for `<https://schema.org/name>`.
struct TurtleNames: Sendable {
  /// Sorted by the length of the IRI, the longest first, so that the shortest name wins.
  private let prefixes: [(name: String, start: String)]

  init(_ prefixes: [String: IRI]) {
    self.prefixes = prefixes.map { (name: $0.key, start: $0.value.value) }
      .sorted { ($1.start.utf8.count, $0.name) < ($0.start.utf8.count, $1.name) }
  }

  /// Lines that declare those of the names that are used.
  func declarations(of used: Set<String>) -> String {
    prefixes.filter { used.contains($0.name) }.sorted { $0.name < $1.name }
      .map { "@prefix \($0.name): \(IRI($0.start)) .\n" }.joined()
  }

  /// The short name of an IRI and the prefix in it, nil where it has none.
  func shortened(_ iri: IRI) -> (text: String, prefix: String)? {
    for (name, start) in prefixes where iri.value.hasPrefix(start) {
      let rest = iri.value.utf8.dropFirst(start.utf8.count)
      // Turtle allows more, with escapes; these names need none.
      if rest.first != UInt8(ascii: "-"), rest.allSatisfy(Self.isNameByte) {
        return ("\(name):\(Substring(rest))", name)
      }
    }
    return nil
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
