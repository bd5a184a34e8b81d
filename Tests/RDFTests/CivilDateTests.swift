import RDF
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1, 1, 1, 0), (1, 12, 31, 364), (1970, 1, 1, 719_162), (2000, 2, 29, 730_178), (0, 12, 31, -1),
    (-1, 1, 1, -731),
  ])
  func `a date has a day number and a day number a date`(
    year: Int, month: Int, day: Int, number: Int
  ) {
    #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == CivilDate(year: year, month: month, day: day))
  }

  @Test func `every day of ten thousand years comes back`() {
    var failures = 0
    for number in stride(from: -400_000, to: 3_652_000, by: 7)
    where CivilDate(dayNumber: number).dayNumber != number {
      failures += 1
    }
    #expect(failures == 0)
  }

  @Test(arguments: [(2021, 2, 29), (2021, 13, 1), (2021, 0, 1), (1900, 2, 29), (2021, 4, 31)])
  func `a day that no calendar has is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }
}
