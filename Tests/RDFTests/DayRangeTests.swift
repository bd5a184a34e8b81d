import RDF
import Testing

/// Which days a date names, and whether it lies in a stretch of the calendar.
@Suite struct DayRangeTests {
  private func range(_ text: String) -> DayRange? {
    let datatype =
      switch text.split(separator: "T")[0].filter({ $0 == "-" }).count - (text.first == "-" ? 1 : 0)
      {
      case 0: XSD.gYear
      case 1: XSD.gYearMonth
      default: text.contains("T") ? XSD.dateTime : XSD.date
      }
    return DayRange(Literal(text, datatype: datatype))
  }

  @Test(arguments: [
    ("2022-03-02", "2022-03-02", "2022-03-02"), ("2022-03", "2022-03-01", "2022-03-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2022", "2022-01-01", "2022-12-31"),
    ("2022-03-02T23:30:00Z", "2022-03-02", "2022-03-02"), ("2022-03Z", "2022-03-01", "2022-03-31"),
    ("-0044-03", "-0044-03-01", "-0044-03-31"),
  ])
  func `a date names days`(text: String, first: String, last: String) throws {
    let days = try #require(range(text))
    #expect(days.first.isoText == first)
    #expect(days.last.isoText == last)
  }

  @Test(arguments: ["2022-13", "22", "2022-02-30", "2022-3"])
  func `what is no date names none`(text: String) { #expect(range(text) == nil) }

  @Test func `a zone belongs to the whole date`() {
    for text in ["2022-03+05:00", "2022-03-05:00"] {
      #expect(
        DayRange(Literal(text, datatype: XSD.gYearMonth))?.first.isoText == "2022-03-01")
    }
    #expect(DayRange(Literal("2022+05:00", datatype: XSD.gYear))?.last.isoText == "2022-12-31")
    #expect(DayRange(Literal("2022", datatype: XSD.string)) == nil)
  }

  @Test(arguments: [
    ("2022-03-02", DayRange.Unit.week, "2022-02-28", "2022-03-06"),
    ("2022-03-06", .week, "2022-02-28", "2022-03-06"),
    ("2022-03-07", .week, "2022-03-07", "2022-03-13"),
    ("2021-01-01", .week, "2020-12-28", "2021-01-03"),
    ("2022-05-31", .quarter, "2022-04-01", "2022-06-30"),
    ("2022-12-31", .quarter, "2022-10-01", "2022-12-31"),
    ("2024-02-29", .month, "2024-02-01", "2024-02-29"),
    ("2022-07", .quarter, "2022-07-01", "2022-09-30"),
    ("2022-07", .year, "2022-01-01", "2022-12-31"),
    ("-0001-12-31", .year, "-0001-01-01", "-0001-12-31"),
  ])
  func `days lie in a week, month, quarter or year`(
    text: String, unit: DayRange.Unit, first: String, last: String
  ) throws {
    let days = try #require(range(text)?.enclosing(unit))
    #expect(days.first.isoText == first)
    #expect(days.last.isoText == last)
  }

  @Test func `a month lies in no week, and a year in no quarter`() {
    #expect(range("2022-03")?.enclosing(.week) == nil)
    #expect(range("2022")?.enclosing(.quarter) == nil)
  }

  @Test func `quarters follow one another without a gap for many years`() {
    var day = CivilDate(dayNumber: 700_000)
    for _ in 0..<800 {
      let quarter = DayRange(.quarter, around: day)
      #expect(quarter.first == day || day.dayNumber == 700_000)
      #expect([1, 4, 7, 10].contains(quarter.first.month) && quarter.first.day == 1)
      day = CivilDate(dayNumber: quarter.last.dayNumber + 1)
    }
  }

  @Test func `whether something of March was in its first week nobody knows`() throws {
    let week = try #require(range("2022-03-02")?.enclosing(.week))
    #expect(range("2022-03")?.isWithin(week) == nil)
    #expect(range("2022-05")?.isWithin(week) == false)
    #expect(range("2022-03-06")?.isWithin(week) == true)
  }
}
