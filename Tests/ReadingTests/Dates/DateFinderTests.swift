import Language
import Testing

import Reading

@Suite struct DateFinderTests {
  /// The words of each date and what they mean, as "words=date", seen from a Friday in May 2021.
  private func dates(_ text: String, published: String? = "2021-05-21") -> [String] {
    let document = Document(text)
    return DateFinder(published: published).dates(in: document).map {
      "\(document.string($0.tokens))=\($0.date ?? "?")"
    }
  }

  @Test(arguments: [
    ("He left on Monday.", ["Monday=2021-05-17"]),
    ("She said on Friday that he had gone.", ["Friday=2021-05-21"]),
    ("In a Friday address to the panel, Okello said little.", ["Friday=2021-05-21"]),
    ("Talks will resume on Monday.", ["Monday=2021-05-24"]),
    ("The talks, scheduled for Tuesday, matter.", ["Tuesday=2021-05-25"]),
    (
      "He said on Thursday that she will come on Sunday.",
      ["Thursday=2021-05-20", "Sunday=2021-05-23"]
    ),
    ("They met last Friday.", ["last Friday=2021-05-14"]),
    ("They meet next Thursday.", ["next Thursday=2021-05-27"]),
    ("He arrived Tuesday evening.", ["Tuesday evening=2021-05-18"]),
    ("They met Thursday, May 20, in Vienna.", ["Thursday, May 20=2021-05-20"]),
  ])
  func `a weekday is the last one beside the past and the next one beside the future`(
    text: String, expected: [String]
  ) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    ("Their May 15 meeting went well.", ["May 15=2021-05-15"]),
    ("On 15 May 2021 they met.", ["15 May 2021=2021-05-15"]),
    ("On the 3rd of June they left.", ["3rd of June=2021-06-03"]),
    ("On March 6, 2026, she spoke.", ["March 6, 2026=2026-03-06"]),
    ("It began in May 2019.", ["May 2019=2019-05"]),
    ("It is dated 2021-02-28.", ["2021-02-28=2021-02-28"]),
    ("It is dated 2021-02-30.", []),
    ("He came on 31.12.2020.", ["31.12.2020=2020-12-31"]),
    ("He will visit Accra June 14-18.", ["June 14-18=2021-06-14"]),
    ("He met them on December 28.", ["December 28=2020-12-28"]),
    ("They will meet on January 4.", ["January 4=2022-01-04"]),
    ("He resigned in March.", ["March=2021-03"]),
    ("He resigned in September.", ["September=2020-09"]),
    ("She will resign in September.", ["September=2021-09"]),
  ])
  func `days and months are read in all English forms`(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    ("They spoke today.", ["today=2021-05-21"]),
    ("They spoke yesterday morning.", ["yesterday morning=2021-05-20"]),
    ("They speak tomorrow.", ["tomorrow=2021-05-22"]),
    ("They met this morning.", ["this morning=2021-05-21"]),
    ("They met last night.", ["last night=2021-05-20"]),
    ("They met last week.", ["last week=2021-05"]),
    ("They met last month.", ["last month=2021-04"]),
    ("They will meet next year.", ["next year=2022"]),
    ("They met three days ago.", ["three days ago=2021-05-18"]),
    ("They met 2 years ago.", ["2 years ago=2019"]),
    ("These days, for the past three years, nobody met.", []),
  ])
  func `words around the article's day count from it`(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    ("A strategy adopted in 2013 holds.", ["2013=2013"]),
    ("Some 2013 people and 2000 ships came.", []),
    ("A force of 2000 soldiers left the city of 1999.", ["1999=1999"]),
    ("It ran between 2017 and 2019.", ["2017=2017", "2019=2019"]),
    ("They will finish in early 2022.", ["2022=2022"]),
  ])
  func `a bare year needs a word before it`(text: String, expected: [String]) {
    #expect(dates(text) == expected)
  }

  @Test(arguments: [
    "We may march to the sun.", "Theresa May said no.", "May I go?", "March on!",
    "The Sun reported it.", "Black Friday sales rose.", "The Sunday Times had it.",
    "April Okello and June Sana left.", "An august body met.",
  ])
  func `names and other words that look like dates are none`(text: String) {
    #expect(dates(text) == [])
  }

  @Test func `without the article's day relative words keep their tokens only`() {
    #expect(
      dates("On Friday he spoke of May 2020, today and May 3.", published: nil)
        == ["Friday=?", "May 2020=2020-05", "today=?", "May 3=?"])
  }

  @Test func `a day with a capital within a sentence is a name's`() {
    #expect(
      dates("He told Tovia Today and Radio This Morning so. Today he left this morning.")
        .allSatisfy { !$0.contains("Tovia") && !$0.hasPrefix("This") })
    #expect(dates("He told Tovia Today so.") == [])
    #expect(dates("Today he left.").count == 1)
  }

  @Test(arguments: [
    ("2021-05-21", 4), ("2000-02-29", 1), ("1970-01-01", 3), ("1899-12-31", 6), ("2024-12-31", 1),
  ])
  func `a day knows its weekday and comes back from its number`(iso: String, weekday: Int) throws {
    let day = try #require(CivilDate(iso: iso))
    #expect(day.weekday == weekday)
    #expect(CivilDate(daysSinceEpoch: day.daysSinceEpoch) == day)
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "21-05-21", "", "2021/05/21", "2021-05-2x", "yesterday!",
  ])
  func `a day that the calendar has not is none`(iso: String) {
    #expect(CivilDate(iso: iso) == nil)
  }
}
