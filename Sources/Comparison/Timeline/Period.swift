internal import RDF

/// How long the parts of a timeline are.
public enum Period: String, Sendable, CaseIterable {
  /// Monday to Sunday.
  case week
  /// A month of the calendar.
  case month
  /// A year of the calendar.
  case year

  /// The part that a day lies in: the Monday, the month or the year; nil for what is no day.
  ///
  ///     Period.week.label(of: "2022-02-24")    // "2022-02-21"
  ///     Period.month.label(of: "2022-02-24")   // "2022-02"
  public func label(of day: String) -> String? {
    Self.range(self, around: day).map { label(of: $0) }
  }

  /// All parts from one to another, both included; a damaged date makes no list without end.
  func labels(from first: String, through last: String) -> [String] {
    guard var range = Self.range(self, around: completed(first)) else { return [] }
    var labels = [label(of: range)]
    while let label = labels.last, label < last, labels.count < Self.most {
      range = DayRange(unit, around: CivilDate(dayNumber: range.last.dayNumber + 1))
      labels.append(self.label(of: range))
    }
    return labels
  }

  /// Two centuries of weeks.
  static let most = 10_400

  private var unit: DayRange.Unit {
    switch self {
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }

  private func label(of range: DayRange) -> String {
    switch self {
    case .week: range.first.isoText
    case .month: range.first.isoMonth
    case .year: String(range.first.isoText.prefix(4))
    }
  }

  /// The first day of a part.
  private func completed(_ label: String) -> String {
    switch self {
    case .week: label
    case .month: label + "-01"
    case .year: label + "-01-01"
    }
  }

  /// The number of a day, counted from a fixed one; nil for what is no day.
  static func dayNumber(of day: String) -> Int? { date(day)?.dayNumber }

  private static func range(_ period: Period, around day: String) -> DayRange? {
    date(day).map { DayRange(period.unit, around: $0) }
  }

  private static func date(_ day: String) -> CivilDate? {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], (1...9999).contains(year), let month = parts[1],
      let number = parts[2], let date = CivilDate(year: year, month: month, day: number)
    else { return nil }
    return date
  }
}
