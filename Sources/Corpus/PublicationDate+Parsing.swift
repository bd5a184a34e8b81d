extension PublicationDate {
  /// Reads a date in one of the forms that news sources write, or gives nil.
  ///
  /// | form | example |
  /// |---|---|
  /// | ISO 8601 | `2021-05-21`, `2021-05-21T23:08:25Z`, `2021-05-21 23:08 +03:30` |
  /// | RFC 822 | `Fri, 21 May 2021 23:08:25 +0000` |
  /// | day first | `21 May 2021`, `21st May 2021, 11.08 pm` |
  /// | month first | `May 21, 2021`, `May 21, 2021 at 11:08 p.m. EDT` |
  ///
  /// Dates of numbers alone with slashes are read only where they can mean one day: `21/05/2021`
  /// can, `05/06/2021` cannot.
  public init?(_ string: String) {
    guard string.utf8.count <= 100 else { return nil }
    var parser = DateParser(string)
    guard let date = parser.date() else { return nil }
    self = date
  }
}

/// A reader of one date, token by token.
private struct DateParser {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  private var position = 0
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var second: Int?
  private var offset: Int?

  init(_ string: String) {
    let bytes = Array(string.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
        let digits = index - start
        // Anything longer than a compact date or a nanosecond is no part of a date.
        let value = digits > 18 ? nil : Int(String(decoding: bytes[start..<index], as: UTF8.self))
        tokens.append(.number(value ?? 0, digits: digits))
      case let byte where Self.isLetter(byte):
        while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
        tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self).lowercased()))
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
      default:
        tokens.append(.mark(bytes[index]))
        index += 1
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func token(_ ahead: Int = 0) -> Token? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  private func isMark(_ characters: String, at ahead: Int = 0) -> Bool {
    guard case .mark(let byte)? = token(ahead) else { return false }
    return characters.utf8.contains(byte)
  }

  private func number(at ahead: Int = 0) -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits)? = token(ahead) else { return nil }
    return (value, digits)
  }

  /// Reads all tokens; one that no form of a date has makes the whole unreadable.
  mutating func date() -> PublicationDate? {
    numericDay()
    while let token = token() {
      let understood: Bool
      switch token {
      case .number: understood = time() || dayOrYear()
      case .word(let word): understood = self.word(word)
      case .mark(let byte):
        if day != nil, hour != nil, byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
          understood = zone(sign: byte == UInt8(ascii: "-") ? -1 : 1)
        } else {
          position += 1
          understood = ",.-–|()·:".utf8.contains(byte)
        }
      }
      guard understood else { return nil }
    }
    guard let year, let month, let day else { return nil }
    return PublicationDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      offsetMinutes: offset)
  }

  /// `2021-05-21`, `2021/05/21`, `20210521`, `21.05.2021`, and slashes where they are unambiguous.
  @discardableResult private mutating func numericDay() -> Bool {
    guard let first = number() else { return false }
    if first.digits == 8 {
      (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
      position += 1
      return true
    }
    guard isMark("-/.", at: 1), let middle = number(at: 2), token(1) == token(3),
      let last = number(at: 4)
    else { return false }
    if first.digits == 4 {
      (year, month, day) = (first.value, middle.value, last.value)
    } else if last.digits == 4 {
      year = last.value
      if isMark(".", at: 1) || first.value > 12 {
        (day, month) = (first.value, middle.value)
      } else if middle.value > 12 || first.value == middle.value {
        (month, day) = (first.value, middle.value)
      } else {
        return false
      }
    } else {
      return false
    }
    position += 5
    return true
  }

  /// `23:08`, `23:08:25.123`, `11.08 pm`, `11 pm`.
  private mutating func time() -> Bool {
    guard hour == nil, let hours = number(), hours.digits <= 2 else { return false }
    if isMark(":", at: 1) || (isMark(".", at: 1) && half(at: 3) != nil),
      let minutes = number(at: 2), minutes.digits == 2
    {
      (hour, minute) = (hours.value, minutes.value)
      position += 3
      if isMark(":"), let seconds = number(at: 1), seconds.digits == 2 {
        second = seconds.value
        position += 2
        if isMark(".,"), number(at: 1) != nil { position += 2 }
      }
    } else if half(at: 1) != nil {
      (hour, minute) = (hours.value, 0)
      position += 1
    } else {
      return false
    }
    if let half = half(at: 0), let value = hour {
      guard (1...12).contains(value) else { return false }
      hour = value % 12 + half.hours
      position += half.tokens
    }
    return true
  }

  /// `am`, `p.m.`: the hours that it adds and the tokens that it takes.
  private func half(at ahead: Int) -> (hours: Int, tokens: Int)? {
    guard case .word(let word)? = token(ahead) else { return nil }
    switch word {
    case "am": return (0, 1)
    case "pm": return (12, 1)
    case "a", "p":
      guard isMark(".", at: ahead + 1), token(ahead + 2) == .word("m") else { return nil }
      return (word == "a" ? 0 : 12, isMark(".", at: ahead + 3) ? 4 : 3)
    default: return nil
    }
  }

  private mutating func dayOrYear() -> Bool {
    guard let number = number() else { return false }
    position += 1
    if number.digits == 4, year == nil {
      year = number.value
    } else if number.digits <= 2, day == nil {
      day = number.value
      if case .word(let ending)? = token(), ["st", "nd", "rd", "th"].contains(ending) {
        position += 1
      }
    } else if number.digits == 2, year == nil, month != nil {
      // RFC 822 wrote two digits; RFC 2822 says how to read them.
      year = number.value + (number.value < 50 ? 2000 : 1900)
    } else {
      return false
    }
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    position += 1
    if let index = Self.months.firstIndex(where: { Self.isShortened(word, of: $0) }) {
      guard month == nil else { return false }
      month = index + 1
      return true
    }
    if hour != nil, offset == nil, let minutes = Self.zones[word] {
      offset = minutes
      if isMark("+-"), number(at: 1) != nil {
        let negative = isMark("-")
        return zone(sign: negative ? -1 : 1)
      }
      return true
    }
    return Self.fillers.contains(word)
      || Self.weekdays.contains { Self.isShortened(word, of: $0) }
  }

  private mutating func zone(sign: Int) -> Bool {
    guard let hours = number(at: 1) else {
      position += 1
      return sign < 0
    }
    position += 2
    if hours.digits == 4 {
      offset = sign * (hours.value / 100 * 60 + hours.value % 100)
    } else if hours.digits <= 2 {
      var minutes = hours.value * 60
      if isMark(":"), let rest = number(at: 1), rest.digits == 2, rest.value < 60 {
        minutes += rest.value
        position += 2
      }
      offset = sign * minutes
    } else {
      return false
    }
    return true
  }

  /// Whether a word is a name or its first three or more letters (`Sept`, `Thurs`).
  private static func isShortened(_ word: String, of name: String) -> Bool {
    word.utf8.count >= 3 && name.hasPrefix(word)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let fillers: Set<String> = [
    "at", "on", "of", "the", "t", "published", "posted", "updated", "date", "hrs", "h",
  ]
  /// Time zones by the names that RFC 822 and agencies give them, in minutes ahead of UTC.
  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "bst": 60, "msk": 180,
  ]
}
