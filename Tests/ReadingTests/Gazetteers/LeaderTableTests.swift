import Reading
import Testing

struct LeaderTableTests {
  @Test(arguments: [
    (["Barack Obama"], "President", 2014, "USA"), (["Obama"], "President", 2014, "USA"),
    (["Angela Merkel"], "Federal Chancellor", 2015, "DEU"), (["Xi"], "President", 2020, "CHN"),
    (["John Kerry", "Kerry"], "Secretary", 2014, "USA"),
    (["Biden"], "Vice President", 2012, "USA"), (["Elizabeth II"], "Queen", 2000, "GBR"),
  ])
  func `a leader is of the country that they led in those years`(
    _ names: [String], _ role: String, _ year: Int, _ country: String
  ) throws {
    let leaders = try Gazetteers.shared().leaders
    #expect(leaders.country(ofAnyOf: names, as: role, in: year) == country)
  }

  @Test(arguments: [
    // Another office, another year, a given name alone, nobody, two of one name.
    (["Barack Obama"], "Prime Minister", 2014), (["Barack Obama"], "President", 1975),
    (["Barack"], "President", 2014), (["Ada Paz"], "President", 2026),
    (["Michelle Obama"], "President", 2014), (["Perez"], "President", nil),
  ])
  func `whoever is not in the table is of no country`(
    _ names: [String], _ role: String, _ year: Int?
  ) throws {
    let leaders = try Gazetteers.shared().leaders
    #expect(leaders.country(ofAnyOf: names, as: role, in: year) == nil)
  }

  @Test func `a leader's country is that of the post, whose news it may be`() throws {
    let text = "Critics of President Obama met in Doha. Foreign Minister Ada Paz came as well."
    for outlet in [nil, "GOV.UK", "Example Times"] {
      let findings = try Reader().run(
        ArticleText(text: text, published: "2014-03-01", outlet: outlet))
      let posts = findings.holdings.map { "\($0.role), \($0.country ?? "-")" }
      #expect(posts == ["President, USA", "Foreign Minister, -"])
    }
  }

  @Test func `every row is of a country and has years in order`() throws {
    let countries = try Gazetteers.shared().countries
    for row in try TabularResource.rows(of: "leaders.tsv", columns: 5) {
      #expect(countries[String(row[0])] != nil, "\(row[0])")
      let years = try #require(Int(row[3]).flatMap { first in Int(row[4]).map { (first, $0) } })
      #expect(years.0 >= 1990 && years.0 <= years.1)
    }
  }
}
