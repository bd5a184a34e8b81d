/// Who led which state or government, and in which years they were seen to: what tells that "President
/// Obama" is the United States', where a text takes it for known.
///
///     gazetteers.leaders.country(ofAnyOf: ["Angela Merkel"], as: "Chancellor", in: 2015)  // "DEU"
public struct LeaderTable: Sendable {
  private struct Leader: Sendable {
    var country: String
    var words: [String]
    var offices: [String]
    var years: ClosedRange<Int>
  }

  private let all: [Leader]
  private let byWord: [String: [Int]]

  /// Reads `leaders.tsv`.
  init() throws(GazetteerError) {
    var all: [Leader] = []
    var byWord: [String: [Int]] = [:]
    for row in try TabularResource.rows(of: "leaders.tsv", columns: 5) {
      let (first, last) = (try row.number(3), try row.number(4))
      let words = Self.words(row[1])
      for word in Set(words) { byWord[word, default: []].append(all.count) }
      all.append(
        Leader(
          country: String(row[0]), words: words, offices: row.list(2).map(String.init),
          years: first...max(first, last)))
    }
    self.all = all
    self.byWord = byWord
  }

  /// The country of the one leader whom one of the names can mean.
  ///
  /// - Parameters:
  ///   - names: full names, or family names alone.
  ///   - role: what the text calls them ("President", "Prime Minister", "Secretary").
  ///   - year: of the text, nil where it is not known.
  /// - Returns: nil where it is nobody in the table, or leaders of two countries.
  public func country(
    ofAnyOf names: some Sequence<String>, as role: String, in year: Int?
  ) -> String? {
    let found = Set(leaders(calledAnyOf: names, as: role, in: year).map(\.country))
    return found.count == 1 ? found.first : nil
  }

  /// Whether all whom one of the names can mean had left the office by then: "Secretary Clinton" in 2016.
  ///
  /// - Parameters: those of ``country(ofAnyOf:as:in:)``.
  public func haveLeft(
    anyOf names: some Sequence<String>, as role: String, in year: Int?
  ) -> Bool {
    guard let year else { return false }
    let found = leaders(calledAnyOf: names, as: role, in: year)
    return !found.isEmpty && found.allSatisfy { $0.years.upperBound + 1 < year }
  }

  private func leaders(
    calledAnyOf names: some Sequence<String>, as role: String, in year: Int?
  ) -> [Leader] {
    let office = Self.office(role)
    return names.flatMap { name -> [Leader] in
      let words = Self.words(name[...])
      return (words.last.flatMap { byWord[$0] } ?? []).map { all[$0] }.filter { leader in
        leader.offices.contains { $0.hasSuffix(office) } && Self.isNear(leader.years, year)
          && Self.fits(words, leader.words)
      }
    }
  }

  /// The names, as folded words that tell, of those who led by that title and have that family name.
  ///
  /// - Parameters: those of ``country(ofAnyOf:as:in:)``; `surname` in small letters without accents.
  public func names(called surname: String, as role: String, in year: Int?) -> [[String]] {
    let office = Self.office(role)
    return (byWord[surname] ?? []).map { all[$0] }.filter { leader in
      leader.words.count > 1 && leader.words.last == surname
        && leader.offices.contains { $0.hasSuffix(office) } && Self.isNear(leader.years, year)
    }.map(\.words)
  }

  /// Years are those of visits: terms began before, and people are called by a title after.
  private static func isNear(_ years: ClosedRange<Int>, _ year: Int?) -> Bool {
    year.map { (years.lowerBound - 5...years.upperBound + 8).contains($0) } ?? true
  }

  /// Whether all words of the shorter name are the longer one's; one word alone is no given name.
  private static func fits(_ name: [String], _ leader: [String]) -> Bool {
    guard name.count > 1 else {
      return leader.count == 1 || name[0] != leader[0] || isFamilyFirst(leader)
    }
    return Set(name).isSubset(of: leader) || leader.count > 1 && Set(leader).isSubset(of: name)
  }

  /// "Xi Jinping", "Moon Jae-in": a short first word that a longer one follows, and no more.
  private static func isFamilyFirst(_ leader: [String]) -> Bool {
    leader.count <= 3 && leader[0].utf8.count <= 5 && leader.count > 1
  }

  private static func office(_ role: String) -> String {
    let role = role.lowercased()
    switch role {
    case "secretary": return "secretary of state"
    case "premier": return "prime minister"
    case "queen": return "king"
    case "amir": return "emir"
    default:
      return ["interim ", "acting ", "transitional ", "federal "].first(where: role.hasPrefix).map {
        String(role.dropFirst($0.count))
      } ?? role
    }
  }

  /// The words of a name that tell, folded: no initials, particles and articles.
  static func words(_ name: Substring) -> [String] {
    name.split { $0 == " " || $0 == "-" || $0 == "," }.map { folded($0) }.filter {
      $0.unicodeScalars.count > 1 && $0.last != "." && !CommonWords.particles.contains($0)
        && !CommonWords.suffixes.contains($0)
    }
  }
}
