/// Of which party those are whom the news call by it, and when they stood for election: what tells who "the
/// Republican nominee" is in a text that takes it for known.
///
///     gazetteers.partyMembers.party(ofAnyOf: ["Mitt Romney"])                 // "republican"
///     gazetteers.partyMembers.isNominee(anyOf: ["Mitt Romney"], forVice: false, in: 2012)  // true
public struct PartyTable: Sendable {
  private struct Member: Sendable {
    var words: [String]
    var party: String
    var elections: [Int]
    var viceElections: [Int]
  }

  private let byWord: [String: [Member]]

  /// Reads `party_members.tsv`.
  init() throws(GazetteerError) {
    var byWord: [String: [Member]] = [:]
    for row in try TabularResource.rows(of: "party_members.tsv", columns: 4) {
      let words = LeaderTable.words(row[0])
      guard let last = words.last else { throw row.malformed("has no name") }
      byWord[last, default: []].append(
        Member(
          words: words, party: String(row[1]), elections: try Self.years(row, 2),
          viceElections: try Self.years(row, 3)))
    }
    self.byWord = byWord
  }

  private static func years(
    _ row: TabularResource.Row, _ column: Int
  ) throws(GazetteerError) -> [Int] {
    var years: [Int] = []
    for year in row.list(column) {
      guard let number = Int(year) else { throw row.malformed("has \"\(year)\" for a year") }
      years.append(number)
    }
    return years
  }

  /// The party of the one member whom one of the full names means, in one word in small letters.
  public func party(ofAnyOf names: some Sequence<String>) -> String? {
    let parties = Set(members(names).map(\.party))
    return parties.count == 1 ? parties.first : nil
  }

  /// Whether somebody stood for election in that year or the one after, or ever where no year is known; `forVice`: as
  /// vice president.
  public func isNominee(
    anyOf names: some Sequence<String>, forVice: Bool, in year: Int?
  ) -> Bool {
    members(names).contains { member in
      (forVice ? member.viceElections : member.elections).contains { election in
        year.map { (election - 1...election).contains($0) } ?? true
      }
    }
  }

  /// Those whose names have all the words of a full name, or whose own all stand in it.
  private func members(_ names: some Sequence<String>) -> [Member] {
    names.flatMap { name -> [Member] in
      let words = LeaderTable.words(name[...])
      guard words.count > 1, let last = words.last else { return [] }
      return (byWord[last] ?? []).filter {
        Set(words).isSubset(of: $0.words) || Set($0.words).isSubset(of: words)
      }
    }
  }
}
