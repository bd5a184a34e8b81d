/// The day on which an article was published, with the time where the source gives it.
///
///     PublicationDate("Fri, 21 May 2021 23:08:25 +0000")?.iso      // "2021-05-21T23:08:25Z"
///     PublicationDate("May 21, 2021")?.iso                         // "2021-05-21"
public struct PublicationDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int
  /// The hour, 0 to 23, where a time is given.
  public let hour: Int?
  /// The minute, 0 to 59, where a time is given.
  public let minute: Int?
  /// The second, 0 to 59, where a time is given to the second.
  public let second: Int?
  /// How far the clock is ahead of UTC, in minutes, where a time zone is given.
  public let offsetMinutes: Int?

  /// Makes a date of its parts, or nil where no calendar has such a day or no clock such a time.
  ///
  /// A leap second (60) is taken for the second before it.
  public init?(
    year: Int, month: Int, day: Int, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
    offsetMinutes: Int? = nil
  ) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    if let hour {
      guard (0...23).contains(hour), (0...59).contains(minute ?? 0), (0...60).contains(second ?? 0)
      else { return nil }
    }
    if let offsetMinutes {
      guard (-14 * 60...14 * 60).contains(offsetMinutes) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = hour == nil ? nil : minute ?? 0
    self.second = hour == nil ? nil : second.map { min($0, 59) }
    self.offsetMinutes = hour == nil ? nil : offsetMinutes
  }

  /// The day alone, as in `2021-05-21`.
  public var isoDate: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month))-\(Self.padded(day))"
  }

  /// The day and, where known, the time in the form of ISO 8601 and `xsd:dateTime`.
  ///
  /// `2021-05-21T23:08:25Z`, `2021-05-21T23:08:25+03:30`, or only `2021-05-21`.
  public var iso: String {
    guard let hour else { return isoDate }
    let time = [hour, minute ?? 0, second ?? 0].map { Self.padded($0) }.joined(separator: ":")
    guard let offsetMinutes else { return "\(isoDate)T\(time)" }
    guard offsetMinutes != 0 else { return "\(isoDate)T\(time)Z" }
    let sign = offsetMinutes < 0 ? "-" : "+"
    let (hours, minutes) = abs(offsetMinutes).quotientAndRemainder(dividingBy: 60)
    return "\(isoDate)T\(time)\(sign)\(Self.padded(hours)):\(Self.padded(minutes))"
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PublicationDate: CustomStringConvertible {
  /// The same as ``iso``.
  public var description: String { iso }
}
