import Corpus
import Testing

@Suite struct PublicationDateTests {
  @Test(
    arguments: [
      ("2021-05-21", "2021-05-21"),
      ("20210521", "2021-05-21"),
      ("2021-05-21T23:08:25Z", "2021-05-21T23:08:25Z"),
      ("2021-05-21T23:08:25.123+03:30", "2021-05-21T23:08:25+03:30"),
      ("2021-05-21T23:08:25-0500", "2021-05-21T23:08:25-05:00"),
      ("2021-05-21 23:08", "2021-05-21T23:08:00"),
      ("Fri, 21 May 2021 23:08:25 +0000", "2021-05-21T23:08:25Z"),
      ("Fri, 21 May 21 23:08:25 EST", "2021-05-21T23:08:25-05:00"),
      ("21 May 2021", "2021-05-21"),
      ("21st of May, 2021", "2021-05-21"),
      ("May 21, 2021", "2021-05-21"),
      ("Sept. 3, 2021", "2021-09-03"),
      ("May 21, 2021 at 11:08 p.m. EDT", "2021-05-21T23:08:00-04:00"),
      ("Friday 21 May 2021 12.08 am", "2021-05-21T00:08:00"),
      ("Published: May 21, 2021, 7 PM GMT", "2021-05-21T19:00:00Z"),
      ("21/05/2021", "2021-05-21"),
      ("05/21/2021", "2021-05-21"),
      ("21.05.2021", "2021-05-21"),
      ("29 February 2024", "2024-02-29"),
    ])
  func `a date is read in every form that sources write`(string: String, iso: String) {
    #expect(PublicationDate(string)?.iso == iso)
  }

  @Test(
    arguments: [
      "", "yesterday", "May 2021", "2021", "2021-13-01", "2021-02-29", "31 June 2021",
      "05/06/2021", "21 May 2021 25:00", "two days after May 21, 2021", "99999999999999999999",
      "21 May 2021 13 pm", "May May 2021", String(repeating: "1 ", count: 500),
    ])
  func `what is no single day gives nothing`(string: String) {
    #expect(PublicationDate(string) == nil)
  }

  @Test func `a date knows its day apart from its time`() {
    #expect(PublicationDate("2021-05-21T23:08:25Z")?.isoDate == "2021-05-21")
  }
}
