/// Takes comments and the words of strings out of Swift, and leaves lines and code where they are.
///
///     CodeOnly.text(of: #"let name = "try! \(first)" // because"#)   // let name = "\(first)"
struct CodeOnly {
  private let bytes: [UInt8]
  private var position = 0
  private var kept: [UInt8] = []

  /// The code of a source text.
  static func text(of source: String) -> String {
    var reading = CodeOnly(bytes: Array(source.utf8))
    reading.kept.reserveCapacity(reading.bytes.count)
    reading.code(isInterpolation: false)
    return String(decoding: reading.kept, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func code(isInterpolation: Bool) {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "/") where starts("//"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: "/") where starts("/*"): blockComment()
      case UInt8(ascii: "\""): words(marks: 0)
      case UInt8(ascii: "#"):
        if let marks = numberSigns() { words(marks: marks) } else { keep() }
      case UInt8(ascii: "("):
        depth += 1
        keep()
      case UInt8(ascii: ")"):
        depth -= 1
        keep()
        if isInterpolation, depth < 0 { return }
      default: keep()
      }
    }
  }

  /// How many number signs begin a string here, nil where none does.
  private func numberSigns() -> Int? {
    var next = position
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "\"") ? next - position : nil
  }

  private mutating func words(marks: Int) {
    let signs = String(repeating: "#", count: marks)
    let isMultiline = starts(signs + "\"\"\"")
    let quotes = isMultiline ? "\"\"\"" : "\""
    keep(marks + quotes.utf8.count)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\"") where starts(quotes + signs):
        keep(marks + quotes.utf8.count)
        return
      case UInt8(ascii: "\\") where starts("\\" + signs + "("):
        keep(marks + 2)
        code(isInterpolation: true)
      case UInt8(ascii: "\\") where starts("\\" + signs):
        position += marks + 2
      case UInt8(ascii: "\n"):
        keep()
        if !isMultiline { return }
      default: position += 1
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    while position < bytes.count {
      if starts("/*") {
        depth += 1
        position += 2
      } else if starts("*/") {
        depth -= 1
        position += 2
        if depth == 0 { return }
      } else if bytes[position] == UInt8(ascii: "\n") {
        keep()
      } else {
        position += 1
      }
    }
  }

  private mutating func keep(_ count: Int = 1) {
    let end = min(position + count, bytes.count)
    kept += bytes[position..<end]
    position = end
  }

  private func starts(_ prefix: String) -> Bool { bytes[position...].starts(with: prefix.utf8) }
}
