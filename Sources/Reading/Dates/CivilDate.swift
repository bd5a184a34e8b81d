/// A day of the Gregorian calendar, with the arithmetic that weekdays need.
///
///     CivilDate(iso: "2021-05-21").map { $0.weekday }               // 4, a Friday
///     CivilDate(iso: "2021-05-21").map { $0.adding(days: 14).iso }  // "2021-06-04"
package struct CivilDate: Hashable, Sendable, Comparable {
  /// The year.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month, 1 to 31.
  let day: Int

  /// Makes a day, nil where the calendar has none of that number.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the day at the head of an ISO 8601 date or time ("2021-05-21T23:39:10Z").
  package init?(iso: String) {
    let bytes = Array(iso.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      bytes.count == 10 || !(0x30...0x39).contains(bytes[10])
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(into: Int?(0)) { value, byte in
        value = (0x30...0x39).contains(byte) ? value.map { $0 * 10 + Int(byte - 0x30) } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day that lies so many days after 1970-01-01.
  ///
  /// The years are counted from March, so that the leap day is the last of its year, and in
  /// cycles of 400 years, which all have 146,097 days.
  package init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days from 1970-01-01 to this day.
  package var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let cycle = marchYear / 400
    let yearOfCycle = marchYear - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
      - 719_468
  }

  /// The day of the week: 0 is Monday, 6 is Sunday.
  package var weekday: Int {
    let remainder = (daysSinceEpoch + 3) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The day so many days later, or earlier where negative.
  func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

  /// The day in ISO 8601 ("2021-05-21").
  var iso: String { "\(isoMonth)-\(CivilDate.twoDigits(day))" }

  /// The month in ISO 8601 ("2021-05").
  var isoMonth: String { "\(isoYear)-\(CivilDate.twoDigits(month))" }

  /// The year in ISO 8601 ("2021").
  var isoYear: String { CivilDate.fourDigits(year) }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days a month has.
  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A number of one or two digits with two.
  static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// A year with its four digits.
  static func fourDigits(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
  }
}
