/// A point in time, a day or a time of day, with or without a time zone.
///
///     XSDDateTime("2021-05-21T10:30:00.5+02:00", form: .dateTime)?.zone   // 120
///
/// See <https://www.w3.org/TR/xmlschema11-2/#dateTime>.
public struct XSDDateTime: Hashable, Sendable, CustomStringConvertible {
  /// Which of the datatypes the text was written in.
  public enum Form: Sendable {
    /// `xsd:dateTime`.
    case dateTime
    /// `xsd:date`.
    case date
    /// `xsd:time`.
    case time
  }

  /// Which of the datatypes the value belongs to.
  public let form: Form
  /// The day as written; 1972-12-31 for a time of day.
  public let day: CivilDate
  /// The hour as written, 0 to 23.
  public let hour: Int
  /// The minute as written.
  public let minute: Int
  /// The whole second as written.
  public let second: Int
  /// What follows the whole second, in 10^-18 seconds.
  public let fraction: Int64
  /// The offset from UTC in minutes, nil where none is written.
  public let zone: Int?

  /// Makes a dateTime in UTC of the seconds since 1970.
  public init(unixSeconds: Int, nanoseconds: Int = 0) {
    let days = unixSeconds >= 0 ? unixSeconds / 86_400 : (unixSeconds - 86_399) / 86_400
    let rest = unixSeconds - days * 86_400
    form = .dateTime
    day = CivilDate(dayNumber: days + 719_162)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    fraction = Int64(nanoseconds) * 1_000_000_000
    zone = 0
  }

  /// Reads a lexical form without spaces around it, nil where it is none of that datatype.
  public init?(_ text: String, form: Form) {
    var reader = ByteReader(text)
    var day = CivilDate(dayNumber: 720_258)
    var time = (hour: 0, minute: 0, second: 0, fraction: Int64(0))
    if form != .time {
      guard let date = reader.date() else { return nil }
      day = date
    }
    if form == .dateTime {
      guard reader.take(UInt8(ascii: "T")) else { return nil }
    }
    if form != .date {
      guard let read = reader.time() else { return nil }
      time = read
      if time.hour == 24 {
        // Midnight at the end of the day is the beginning of the next one.
        guard time.minute == 0, time.second == 0, time.fraction == 0 else { return nil }
        time.hour = 0
        if form == .dateTime { day = CivilDate(dayNumber: day.dayNumber + 1) }
      }
    }
    guard let zone = reader.zone(), reader.isAtEnd else { return nil }
    self.form = form
    self.day = day
    hour = time.hour
    minute = time.minute
    second = time.second
    fraction = time.fraction
    self.zone = zone.minutes
  }

  /// Seconds from 0001-01-01, in UTC where there is a zone, as written where there is none.
  public var timelineSecond: Int {
    day.dayNumber * 86_400 + hour * 3_600 + (minute - (zone ?? 0)) * 60 + second
  }

  /// The seconds with their fraction.
  public var secondsWithFraction: XSDDecimal? {
    XSDDecimal(
      mantissa: BigInteger(second) * BigInteger.powerOfTen(18) + BigInteger(fraction), scale: 18)
  }

  /// How the value stands to another of the same form: below 0 before, 0 the same, above 0 after.
  ///
  /// - Returns: nil where one has a zone, the other none, and they lie within 14 hours.
  public func compared(to other: XSDDateTime) -> Int? {
    let difference = timelineSecond - other.timelineSecond
    if (zone == nil) != (other.zone == nil), abs(difference) <= 14 * 3_600 { return nil }
    if difference != 0 { return difference }
    return fraction == other.fraction ? 0 : fraction < other.fraction ? -1 : 1
  }

  /// The lexical form.
  public var description: String {
    var text = ""
    if form != .time {
      let year = String(Swift.abs(day.year))
      text += day.year < 0 ? "-" : ""
      text += String(repeating: "0", count: Swift.max(0, 4 - year.utf8.count)) + year
      text += "-" + twoDigits(day.month) + "-" + twoDigits(day.day)
    }
    if form == .dateTime { text += "T" }
    if form != .date {
      text += twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second)
      if fraction != 0,
        let seconds = XSDDecimal(mantissa: BigInteger(fraction), scale: 18)?.description
      {
        text += seconds.dropFirst()
      }
    }
    return text + zoneText
  }

  /// The zone as it is written: `Z`, `+02:00`, or nothing.
  public var zoneText: String {
    guard let zone else { return "" }
    if zone == 0 { return "Z" }
    let size = Swift.abs(zone)
    return (zone < 0 ? "-" : "+") + twoDigits(size / 60) + ":" + twoDigits(size % 60)
  }

  private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// Reads the parts of dates and times from bytes.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func number(digits: ClosedRange<Int>) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while position < bytes.count, count < digits.upperBound,
      bytes[position] >= UInt8(ascii: "0"), bytes[position] <= UInt8(ascii: "9")
    {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
      count += 1
    }
    return digits.contains(count) ? (value, count) : nil
  }

  mutating func date() -> CivilDate? {
    let negative = take(UInt8(ascii: "-"))
    let start = position
    guard let year = number(digits: 4...9), year.count == 4 || bytes[start] != UInt8(ascii: "0"),
      take(UInt8(ascii: "-")), let month = number(digits: 2...2),
      take(UInt8(ascii: "-")), let day = number(digits: 2...2)
    else { return nil }
    return CivilDate(
      year: negative ? -year.value : year.value, month: month.value, day: day.value)
  }

  mutating func time() -> (hour: Int, minute: Int, second: Int, fraction: Int64)? {
    guard let hour = number(digits: 2...2), hour.value <= 24, take(UInt8(ascii: ":")),
      let minute = number(digits: 2...2), minute.value < 60, take(UInt8(ascii: ":")),
      let second = number(digits: 2...2), second.value < 60
    else { return nil }
    var fraction: Int64 = 0
    if take(UInt8(ascii: ".")) {
      guard let digits = number(digits: 1...18) else { return nil }
      fraction = Int64(digits.value)
      for _ in digits.count..<18 { fraction *= 10 }
    }
    return (hour.value, minute.value, second.value, fraction)
  }

  /// The zone, nil where what stands there is none; `minutes` is nil where nothing stands there.
  mutating func zone() -> (minutes: Int?, ())? {
    if isAtEnd { return (nil, ()) }
    if take(UInt8(ascii: "Z")) { return (0, ()) }
    let negative = take(UInt8(ascii: "-"))
    guard negative || take(UInt8(ascii: "+")), let hours = number(digits: 2...2),
      take(UInt8(ascii: ":")), let minutes = number(digits: 2...2), minutes.value < 60,
      hours.value * 60 + minutes.value <= 14 * 60
    else { return nil }
    let size = hours.value * 60 + minutes.value
    return (negative ? -size : size, ())
  }
}
