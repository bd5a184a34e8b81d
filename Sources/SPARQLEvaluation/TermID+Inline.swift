public import RDF

extension TermID {
  /// The id that holds the literal's value itself, nil where the dictionary has to keep it.
  ///
  ///     TermID(inline: Literal(42))                                       // tag .integer
  ///     TermID(inline: Literal("042", datatype: XSD.integer))             // nil: not canonical
  ///     TermID(inline: Literal("2021-05-21", datatype: XSD.date))         // tag .date
  ///
  /// Inline are canonical `xsd:integer` within ±2^54, `xsd:boolean` written `true` or `false`,
  /// `xsd:date` without a zone and `xsd:dateTime` of whole seconds with `Z`, both of the years
  /// 0001 to 9999. Within one tag ids order as the values do, and `inlineLiteral` gives back
  /// exactly the literal that went in.
  public init?(inline literal: Literal) {
    // One look at the first byte spares texts the comparison of datatypes.
    guard let first = literal.lexicalForm.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      let datatype = literal.datatype
      if datatype == XSD.integer {
        self.init(canonicalInteger: literal.lexicalForm)
      } else if datatype == XSD.date {
        self.init(canonicalDate: literal.lexicalForm)
      } else if datatype == XSD.dateTime {
        self.init(canonicalDateTime: literal.lexicalForm)
      } else {
        return nil
      }
    case UInt8(ascii: "t"), UInt8(ascii: "f"):
      guard literal.datatype == XSD.boolean else { return nil }
      switch literal.lexicalForm {
      case "true": self.init(tag: .boolean, payload: 1)
      case "false": self.init(tag: .boolean, payload: 0)
      default: return nil
      }
    default:
      return nil
    }
  }

  /// The literal that the id itself holds, nil where it names a term of a dictionary.
  public var inlineLiteral: Literal? {
    switch tag {
    case .boolean: Literal(payload != 0)
    case .integer: Literal(String(inlineInteger), datatype: XSD.integer)
    case .date: Literal(DateText.date(dayNumber: Int(payload)), datatype: XSD.date)
    case .dateTime:
      Literal(DateText.dateTime(secondNumber: Int(payload)), datatype: XSD.dateTime)
    case .dictionary, .scratch, nil: nil
    }
  }

  /// Makes an inline integer, nil beyond ±2^54.
  @inlinable public init?(inlineInteger value: Int64) {
    guard value >= -(1 << 54), value <= 1 << 54 else { return nil }
    self.init(rawValue: Int64(Tag.integer.rawValue) << 56 | (value + (1 << 55)))
  }

  /// The value of an inline integer; without meaning for other tags.
  @inlinable public var inlineInteger: Int64 { (rawValue & ((1 << 56) - 1)) - (1 << 55) }

  /// Whether the id holds an integer itself.
  @inlinable public var isInlineInteger: Bool { rawValue >> 56 == Int64(Tag.integer.rawValue) }

  /// Makes an inline boolean.
  public init(inlineBoolean value: Bool) { self.init(tag: .boolean, payload: value ? 1 : 0) }

  /// Whether the id holds its value itself.
  @inlinable public var isInline: Bool {
    let byte = rawValue >> 56
    return byte >= 1 && byte <= 4
  }

  /// The lower 56 bits.
  @inlinable public var payload: Int64 { rawValue & ((1 << 56) - 1) }

  init(tag: Tag, payload: Int64) {
    self.init(rawValue: Int64(tag.rawValue) << 56 | payload)
  }

  private init?(canonicalInteger text: String) {
    var magnitude: Int64 = 0
    var negative = false
    var digits = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-"), digits == 0, !negative {
        negative = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      // "0" stands alone; "-0", "00" and "01" are not canonical. 17 digits hold 2^54.
      guard !(magnitude == 0 && digits == 1), digits < 17 else { return nil }
      magnitude = magnitude * 10 + Int64(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits > 0, !(negative && magnitude == 0) else { return nil }
    self.init(inlineInteger: negative ? -magnitude : magnitude)
  }

  private init?(canonicalDate text: String) {
    guard text.utf8.count == 10, let days = DateText.dayNumber(Array(text.utf8)[...]) else {
      return nil
    }
    self.init(tag: .date, payload: Int64(days))
  }

  private init?(canonicalDateTime text: String) {
    guard text.utf8.count == 20,
      let seconds = DateText.secondNumber(Array(text.utf8)[...])
    else { return nil }
    self.init(tag: .dateTime, payload: Int64(seconds))
  }
}

/// The fixed-width forms `YYYY-MM-DD` and `YYYY-MM-DDThh:mm:ssZ` as numbers, and back.
private enum DateText {
  static func dayNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(bytes[start..<start + 4]), year > 0,
      let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return date.dayNumber
  }

  static func secondNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let days = dayNumber(bytes[0..<10]),
      let hour = number(bytes[11..<13]), hour < 24,
      let minute = number(bytes[14..<16]), minute < 60,
      let second = number(bytes[17..<19]), second < 60
    else { return nil }
    return days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  static func date(dayNumber: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      write(CivilDate(dayNumber: dayNumber), to: buffer)
      return 10
    }
  }

  static func dateTime(secondNumber: Int) -> String {
    let time = secondNumber % 86_400
    return String(unsafeUninitializedCapacity: 20) { buffer in
      write(CivilDate(dayNumber: secondNumber / 86_400), to: buffer)
      buffer[10] = UInt8(ascii: "T")
      write(time / 3_600, digits: 2, at: 11, to: buffer)
      buffer[13] = UInt8(ascii: ":")
      write(time / 60 % 60, digits: 2, at: 14, to: buffer)
      buffer[16] = UInt8(ascii: ":")
      write(time % 60, digits: 2, at: 17, to: buffer)
      buffer[19] = UInt8(ascii: "Z")
      return 20
    }
  }

  private static func write(_ date: CivilDate, to buffer: UnsafeMutableBufferPointer<UInt8>) {
    write(date.year, digits: 4, at: 0, to: buffer)
    buffer[4] = UInt8(ascii: "-")
    write(date.month, digits: 2, at: 5, to: buffer)
    buffer[7] = UInt8(ascii: "-")
    write(date.day, digits: 2, at: 8, to: buffer)
  }

  private static func write(
    _ number: Int, digits: Int, at offset: Int, to buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    var rest = number
    for index in stride(from: offset + digits - 1, through: offset, by: -1) {
      buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
