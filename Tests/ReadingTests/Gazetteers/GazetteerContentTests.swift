import Language
import Testing

import Reading

/// What must hold for every row of the tables.
@Suite struct GazetteerContentTests {
  private static let tables: [(name: String, columns: Int, phrases: [Int])] = [
    ("countries.tsv", 11, [2, 3, 4, 5, 6, 7]), ("places.tsv", 6, [0, 1]),
    ("organizations.tsv", 7, [0, 1, 2]), ("organization_nouns.tsv", 4, [0, 1]),
    ("roles.tsv", 9, [0, 1]), ("role_modifiers.tsv", 2, [0]), ("honorifics.tsv", 3, [0]),
    ("given_names.tsv", 2, [1]), ("reporting_verbs.tsv", 8, [1]), ("events.tsv", 6, [1]),
  ]

  @Test func `every country has codes that are well formed and its own`() throws {
    let countries = try Gazetteers.shared().countries.all
    #expect(Set(countries.map(\.alpha3)).count == countries.count)
    #expect(
      countries.allSatisfy { $0.alpha3.utf8.count == 3 && $0.alpha3.utf8.allSatisfy(isCapital) })
    let short = countries.compactMap(\.alpha2)
    #expect(Set(short).count == short.count)
    #expect(short.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy(isCapital) })
  }

  @Test func `the members and observers of the United Nations are all there`() throws {
    let countries = try Gazetteers.shared().countries.all
    #expect(countries.count { $0.status == .member } == 193)
    #expect(countries.filter { $0.status == .observer }.map(\.alpha3) == ["PSE", "VAT"])
    for code in ["XKX", "TWN", "ESH", "COK", "NIU", "HKG"] {
      #expect(countries.contains { $0.alpha3 == code }, "\(code)")
    }
  }

  @Test func `a form that names two countries is marked as ambiguous in each`() throws {
    let countries = try Gazetteers.shared().countries
    for row in try TabularResource.rows(of: "countries.tsv", columns: 11) {
      for column in 2...7 {
        for form in row.list(column) {
          let forms = countries.forms(of: form)
          if Set(forms.map(\.country.alpha3)).count > 1 {
            #expect(forms.allSatisfy { $0.isAmbiguous }, "\(form)")
          }
        }
      }
    }
  }

  @Test func `what is marked as ambiguous is a form of its row`() throws {
    for row in try TabularResource.rows(of: "countries.tsv", columns: 11) {
      let forms = Set((2...7).flatMap { row.list($0) })
      #expect(row.list(9).allSatisfy { forms.contains($0) }, "\(row[0]): \(row[9])")
    }
    for row in try TabularResource.rows(of: "organizations.tsv", columns: 7) {
      let forms = Set([row[0]] + row.list(1) + row.list(2))
      #expect(row.list(6).allSatisfy { forms.contains($0) }, "\(row[0]): \(row[6])")
    }
  }

  @Test func `of two organizations with one form only the first is not marked as ambiguous`() throws
  {
    let organizations = try Gazetteers.shared().organizations
    for row in try TabularResource.rows(of: "organizations.tsv", columns: 7) {
      for form in [row[0]] + row.list(1) + row.list(2) {
        let values = organizations.values(of: form)
        #expect(values.dropFirst().allSatisfy { $0.isAmbiguous }, "\(form)")
      }
    }
  }

  @Test(arguments: ["places.tsv", "organizations.tsv"])
  func `every country code of a table is a country`(table: String) throws {
    let countries = try Gazetteers.shared().countries
    let (columns, column) = table == "places.tsv" ? (6, 3) : (7, 4)
    for row in try TabularResource.rows(of: table, columns: columns) {
      #expect(row[column].isEmpty || countries[String(row[column])] != nil, "\(row.cells)")
    }
  }

  @Test func `every parent of an organization is an organization`() throws {
    let organizations = try Gazetteers.shared().organizations
    for row in try TabularResource.rows(of: "organizations.tsv", columns: 7) {
      #expect(row[5].isEmpty || organizations.value(of: row[5]) != nil, "\(row[0]): \(row[5])")
    }
  }

  @Test func `the head of a role is a word of its phrase`() throws {
    for row in try TabularResource.rows(of: "roles.tsv", columns: 9) {
      #expect(row[0].split(separator: " ").contains(row[3]), "\(row[0])")
    }
  }

  @Test func `every act and every event type of the lists is used`() throws {
    let gazetteers = try Gazetteers.shared()
    let acts = Set(
      try TabularResource.rows(of: "reporting_verbs.tsv", columns: 8).map { String($0[3]) })
    // A deed is what no table knows as a cue.
    #expect(acts == Set(SpeechAct.allCases.map(\.rawValue)).subtracting(["deed"]))
    let types = Set(try TabularResource.rows(of: "events.tsv", columns: 6).map { String($0[3]) })
    #expect(types == Set(gazetteers.eventTypes.map(\.id)))
  }

  @Test func `the tokeniser cuts every phrase as the tables do`() throws {
    for table in Self.tables {
      for row in try TabularResource.rows(of: table.name, columns: table.columns) {
        for form in table.phrases.flatMap({ row.list($0) }).flatMap({ $0.split(separator: "/") }) {
          var words = Document(String(form) + " x").words.dropLast().map(unstopped)
          // An abbreviation that the tokeniser does not know leaves its full stop behind.
          if form.hasSuffix("."), words.last == "." { words.removeLast() }
          #expect(words == phraseWords(String(form)).map { unstopped(String($0)) }, "\(form)")
        }
      }
    }
  }

  @Test func `no cell hides white space or an empty value`() throws {
    for table in Self.tables {
      for row in try TabularResource.rows(of: table.name, columns: table.columns) {
        for cell in row.cells {
          #expect(
            cell.first != " " && cell.last != " " && !cell.utf8.contains(0x3B), "\(row.cells)")
        }
      }
    }
  }

  @Test func `the tables are large enough to be of use`() throws {
    let gazetteers = try Gazetteers.shared()
    #expect(gazetteers.places.count > 3_000)
    #expect(gazetteers.organizations.count > 3_000)
    #expect(gazetteers.roles.count > 5_000)
    #expect(gazetteers.givenNames.count > 6_000)
    #expect(gazetteers.cues.count > 4_000)
    #expect(gazetteers.events.count > 2_000)
  }

  private func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// A word without its last full stop, which lookups do not see.
  private func unstopped(_ word: String) -> String {
    word.utf8.count > 1 && word.hasSuffix(".") ? String(word.dropLast()) : word
  }
}
