/// Shortens `<https://schema.org/name>` to `schema:name` within a text, for reading.
struct ShortNames {
  private let namespaces: [(prefix: String, namespace: String)]

  init(_ prefixes: [String: String]) {
    namespaces = prefixes.map { (prefix: $0.key, namespace: $0.value) }
      .sorted { ($1.namespace.utf8.count, $0.prefix) < ($0.namespace.utf8.count, $1.prefix) }
  }

  func shortened(_ text: String) -> String {
    guard !namespaces.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">"),
        let name = name(of: rest[rest.index(after: open)..<close])
      else {
        result.append(rest.removeFirst())
        continue
      }
      result += name
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func name(of iri: Substring) -> String? {
    for (prefix, namespace) in namespaces where iri.hasPrefix(namespace) {
      let local = iri.dropFirst(namespace.count)
      let isPlain = local.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      return isPlain && !local.isEmpty ? "\(prefix):\(local)" : nil
    }
    return nil
  }
}
