/// A JSON value whose objects keep the order of their fields.
///
/// See <https://www.rfc-editor.org/rfc/rfc8259>.
package indirect enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// The text or null.
  package init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// The value on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .double(let value): text += value.isFinite ? String(value) : "null"
    case .string(let value): JSON.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { text += "," }
        JSON.write(field.name, to: &text)
        text += ":"
        field.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  // MARK: - Columns

  /// The value at a path of names, `speaker.name`; null where there is none.
  package func value(at path: some StringProtocol) -> JSON {
    let parts = path.split(separator: ".", maxSplits: 1)
    guard let first = parts.first else { return self }
    switch self {
    case .object(let fields):
      guard let field = fields.first(where: { $0.name == first }) else { return .null }
      return parts.count > 1 ? field.value.value(at: parts[1]) : field.value
    case .array(let values): return .array(values.map { $0.value(at: path) })
    case .null, .bool, .int, .double, .string: return .null
    }
  }

  /// The value as one cell of a table; lists are joined by semicolons.
  package var cell: String {
    switch self {
    case .null: ""
    case .string(let value): value
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    case .bool, .int, .double, .object: text
    }
  }
}
