/// Countries by code, name, adjective, demonym, capital and seat of government.
///
/// ```swift
/// countries.forms(of: "South Korean").first?.country.alpha3  // "KOR"
/// ```
public struct CountryTable: Sendable {
  /// All countries and territories, in the order of their codes.
  public let all: [Country]
  private let byCode: [String: Int]
  private let table: PhraseTable<CountryForm>

  /// Reads `countries.tsv`.
  init() throws(GazetteerError) {
    var all: [Country] = []
    var byCode: [String: Int] = [:]
    var table = PhraseTable<CountryForm>(.cased, expectedWords: 8_000)
    for row in try TabularResource.rows(of: "countries.tsv", columns: 11) {
      let country = Country(
        alpha3: String(row[0]), alpha2: row.text(1), name: String(row[2]),
        adjective: row.list(4).first.map(String.init), capital: row.text(6),
        status: try row.value(8, as: Country.Status.self), offices: row.list(10).map(String.init))
      byCode[country.alpha3] = all.count
      if let alpha2 = country.alpha2 { byCode[alpha2] = all.count }
      all.append(country)
      let ambiguous = Set(row.list(9))
      let columns: [(Int, CountryForm.Uses)] = [
        (2, .name), (3, .name), (4, .adjective), (5, .demonym), (6, .capital), (7, .government),
      ]
      for (column, uses) in columns {
        for form in row.list(column) {
          Self.insert(
            form, CountryForm(country: country, uses: uses, isAmbiguous: ambiguous.contains(form)),
            &table)
        }
      }
    }
    self.all = all
    self.byCode = byCode
    self.table = table
  }

  private static func insert(
    _ form: Substring, _ value: CountryForm, _ table: inout PhraseTable<CountryForm>
  ) {
    func merge(_ old: inout CountryForm, _ new: CountryForm) -> Bool {
      guard old.country.alpha3 == new.country.alpha3 else { return false }
      old.uses.formUnion(new.uses)
      old.isAmbiguous = old.isAmbiguous || new.isAmbiguous
      return true
    }
    table.update(form, value, merge: merge)
    // Headlines and datelines shout: "IRAN", "SOUTH KOREA". Short forms would meet other words.
    if form.utf8.count > 3 { table.update(form.uppercased(), value, merge: merge) }
  }

  /// The country of an ISO 3166 code of two or three letters, or nil.
  public subscript(code: String) -> Country? { byCode[code].map { all[$0] } }

  /// The longest form of a country's name that begins at that token, or nil.
  public func longestMatch(
    in keys: TokenKeys, at start: Int, limit: Int? = nil
  ) -> PhraseTable<CountryForm>.Match? {
    table.longestMatch(in: keys, at: start, limit: limit)
  }

  /// All countries that a form found in a text may mean ("Congolese" has two).
  public func forms(of match: PhraseTable<CountryForm>.Match) -> [CountryForm] {
    table.values(of: match)
  }

  /// All countries that exactly that phrase may mean.
  public func forms(of phrase: some StringProtocol) -> [CountryForm] { table.values(of: phrase) }
}
