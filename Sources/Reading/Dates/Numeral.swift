/// Figures as dates write them.
enum Numeral {
  /// A plain number of up to six digits.
  static func plain(_ bytes: [UInt8]) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 6, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A day of the month: "15", "15th", and of a stretch of days ("14-18", "27-June") the first.
  static func day(_ bytes: [UInt8]) -> Int? {
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = bytes[digits.endIndex...]
    let isOrdinal = ["st", "nd", "rd", "th"].contains { rest.elementsEqual($0.utf8) }
    let isStretch = rest.count > 1 && (rest.first == 0x2D || rest.starts(with: "–".utf8))
    guard rest.isEmpty || isOrdinal || isStretch else { return nil }
    return plain(Array(digits)).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// A year that news may speak of, 1800 to 2100.
  static func year(_ bytes: [UInt8]) -> Int? {
    guard bytes.count == 4 else { return nil }
    return plain(bytes).flatMap { (1800...2100).contains($0) ? $0 : nil }
  }
}
