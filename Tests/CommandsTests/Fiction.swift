import TestSupport

/// Articles about nobody, as many as wanted, the same for the same seed.
enum Fiction {
  /// An article with a headline, a date and a few statements.
  static func article(_ number: Int, seed: UInt64 = 7) -> String {
    var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
    func one(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let (given, family) = (one(givenNames), one(familyNames) + one(endings))
    let (country, adjective) = countries.randomElement(using: &random) ?? ("Peru", "Peruvian")
    let (subject, other) = (one(subjects), one(subjects))
    let day = 1 + number % 28
    return """
      Title: \(country) speaks of \(subject), round \(number)
      Date: 2031-0\(1 + number % 9)-\(day < 10 ? "0" : "")\(day)
      Outlet: \(one(outlets))

      \(adjective) Foreign Minister \(given) \(family) said on Monday that \(subject) would be \
      settled before the \(one(seasons)) and that round \(number) of the talks had been \(one(words)).

      “We came for \(subject) and we stay for \(other),” \(family) told reporters in \(one(cities)). \
      “Nobody leaves before number \(number) is signed.”

      He denied that \(country) had closed its ports, and warned that \(other) could not wait. \
      According to the \(adjective) Foreign Ministry, \(one(numbers)) ships lie at anchor.
      """
  }

  private static let givenNames = ["Inés", "Håkon", "Naliaka", "Tomás", "Ráhel", "Idris", "Mirela"]
  private static let familyNames = ["Quisp", "Sæth", "Wamoch", "Orbel", "Tind", "Marend", "Kasp"]
  private static let endings = ["e", "er", "o", "an", "ova", "ides", "uri", "enko", "ara"]
  private static let countries = [
    ("Peru", "Peruvian"), ("Norway", "Norwegian"), ("Kenya", "Kenyan"), ("Jordan", "Jordanian"),
    ("Chile", "Chilean"), ("Ghana", "Ghanaian"), ("Portugal", "Portuguese"),
  ]
  private static let subjects = [
    "herring quotas", "the river treaty", "undersea cables", "grain corridors", "harbour fees",
    "the border market", "fishing rights", "railway tariffs",
  ]
  private static let outlets = ["Harbour Courier", "Northern Ledger", "Meridian Newswire"]
  private static let seasons = ["winter", "harvest", "spring tides", "end of the year"]
  private static let words = ["frank", "long", "fruitful", "cold", "friendly"]
  private static let cities = ["Lima", "Oslo", "Nairobi", "Geneva", "Lisbon", "Accra"]
  private static let numbers = ["three", "eleven", "forty", "two hundred"]
}
