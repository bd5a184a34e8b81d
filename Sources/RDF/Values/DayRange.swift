/// The days that a date names: one, or those of a month or year where it says no more.
///
///     DayRange(Literal("2022-03", datatype: XSD.gYearMonth))?.last.day   // 31
///
/// See <https://www.w3.org/TR/xmlschema11-2/#gYearMonth>. A time zone says nothing about which day is
/// meant, and is left aside.
public struct DayRange: Hashable, Sendable {
  /// The stretches of the calendar that people count by.
  public enum Unit: Sendable {
    /// Monday to Sunday, as in ISO 8601.
    case week
    /// A month of the calendar.
    case month
    /// Three months, from January, April, July or October on.
    case quarter
    /// A year of the calendar.
    case year
  }

  /// The first day.
  public let first: CivilDate
  /// The last day.
  public let last: CivilDate

  /// The days that a literal names: `xsd:date`, `xsd:dateTime`, `xsd:gYearMonth`, `xsd:gYear`.
  public init?(_ literal: Literal) {
    switch literal.datatype {
    case XSD.date:
      guard let date = XSDDateTime(literal.lexicalForm, form: .date) else { return nil }
      self.init(first: date.day, last: date.day)
    case XSD.dateTime:
      guard let time = XSDDateTime(literal.lexicalForm, form: .dateTime) else { return nil }
      self.init(first: time.day, last: time.day)
    case XSD.gYearMonth: self.init(partial: literal.lexicalForm, completedBy: "-01", .month)
    case XSD.gYear: self.init(partial: literal.lexicalForm, completedBy: "-01-01", .year)
    default: return nil
    }
  }

  private init?(partial text: String, completedBy rest: String, _ unit: Unit) {
    var text = text
    // A zone stands at the end: the rest of the date belongs in front of it.
    var zone = ""
    if text.hasSuffix("Z") {
      zone = String(text.removeLast())
    } else if text.utf8.contains(UInt8(ascii: ":")) {
      zone = String(text.suffix(6))
      text.removeLast(min(6, text.count))
    }
    guard let start = XSDDateTime(text + rest + zone, form: .date) else { return nil }
    self.init(unit, around: start.day)
  }

  /// The week, month, quarter or year that a day lies in.
  public init(_ unit: Unit, around day: CivilDate) {
    let number = day.dayNumber
    switch unit {
    case .week:
      // 0001-01-01 was a Monday.
      let weekday = (number % 7 + 7) % 7
      self.init(
        first: CivilDate(dayNumber: number - weekday),
        last: CivilDate(dayNumber: number - weekday + 6))
    case .month:
      let first = number - day.day + 1
      let days = CivilDate.days(inMonth: day.month, year: day.year)
      self.init(
        first: CivilDate(dayNumber: first), last: CivilDate(dayNumber: first + days - 1))
    case .quarter: self = DayRange.months((day.month - 1) / 3 * 3 + 1, count: 3, of: day)
    case .year: self = DayRange.months(1, count: 12, of: day)
    }
  }

  private init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// So many months of the year of a day, from that month on.
  private static func months(_ month: Int, count: Int, of day: CivilDate) -> DayRange {
    let before = (1..<month).reduce(0) { $0 + CivilDate.days(inMonth: $1, year: day.year) }
    let days = (month..<(month + count)).reduce(0) {
      $0 + CivilDate.days(inMonth: $1, year: day.year)
    }
    let passed = (1..<day.month).reduce(day.day - 1) {
      $0 + CivilDate.days(inMonth: $1, year: day.year)
    }
    let first = day.dayNumber - passed + before
    return DayRange(
      first: CivilDate(dayNumber: first), last: CivilDate(dayNumber: first + days - 1))
  }

  /// The week, month, quarter or year that holds all of the days, nil where several do.
  public func enclosing(_ unit: Unit) -> DayRange? {
    let range = DayRange(unit, around: first)
    return isWithin(range) == true ? range : nil
  }

  /// Whether the days lie within others; nil where some do and some do not, so that nobody knows.
  public func isWithin(_ other: DayRange) -> Bool? {
    let (start, end) = (first.dayNumber, last.dayNumber)
    let (otherStart, otherEnd) = (other.first.dayNumber, other.last.dayNumber)
    if end < otherStart || otherEnd < start { return false }
    return start >= otherStart && end <= otherEnd ? true : nil
  }
}

extension CivilDate {
  /// The day as ISO 8601 writes it: `2022-03-02`.
  public var isoText: String { isoMonth + "-" + CivilDate.padded(day, to: 2) }

  /// The month as ISO 8601 writes it: `2022-03`.
  public var isoMonth: String {
    (year < 0 ? "-" : "") + CivilDate.padded(abs(year), to: 4) + "-"
      + CivilDate.padded(month, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
