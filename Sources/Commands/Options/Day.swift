internal import Arguments
internal import Presentation
internal import RDF

/// A day, month or year as it is typed: `2021-05-21`, `2021-05`, `2021`.
struct Day: ExpressibleByArgument {
  /// The first day that is meant, in ISO 8601.
  let first: String
  /// The last day that is meant.
  let last: String
  let argumentText: String

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    let firstMonth = numbers.count > 1 ? numbers[1] : 1
    let lastMonth = numbers.count > 1 ? numbers[1] : 12
    guard (1...12).contains(firstMonth) else { return nil }
    let lastDay =
      numbers.count > 2 ? numbers[2] : CivilDate.days(inMonth: lastMonth, year: numbers[0])
    guard
      CivilDate(
        year: numbers[0], month: firstMonth, day: numbers.count > 2 ? numbers[2] : 1) != nil
    else { return nil }
    argumentText = argument
    first = Self.text(numbers[0], firstMonth, numbers.count > 2 ? numbers[2] : 1)
    last = Self.text(numbers[0], lastMonth, lastDay)
  }

  /// The days that are meant.
  var range: NetworkSelection.Period {
    NetworkSelection.Period(first: first, last: last, name: argumentText)
  }

  static var valueDescription: String { "a date such as 2021-05-21, 2021-05 or 2021" }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
