extension Gazetteers {
  /// Reads `places.tsv`: name, other names, kind, country, ambiguous forms, abbreviations.
  static func readPlaces() throws(GazetteerError) -> PhraseTable<Place> {
    var table = PhraseTable<Place>(.cased, expectedWords: 8_000)
    for row in try TabularResource.rows(of: "places.tsv", columns: 6) {
      let kind = try row.value(2, as: Place.Kind.self)
      let ambiguous = Set(row.list(4))
      for form in [row[0]] + row.list(1) {
        let place = Place(
          name: String(row[0]), kind: kind, country: row.text(3),
          isAmbiguous: ambiguous.contains(form))
        table.insert(form, place)
        if form.utf8.count > 3 { insertShouted(form, place, &table) }
      }
    }
    return table
  }

  /// Reads `organizations.tsv`: name, acronym, other names, kind, country, parent, ambiguous forms.
  static func readOrganizations() throws(GazetteerError) -> PhraseTable<OrganizationForm> {
    var table = PhraseTable<OrganizationForm>(.cased, expectedWords: 8_000)
    let rows = try TabularResource.rows(of: "organizations.tsv", columns: 7)
    let organizations = try rows.map { row throws(GazetteerError) in
      Organization(
        name: String(row[0]), acronym: row.text(1),
        kind: try row.value(3, as: Organization.Kind.self), country: row.text(4),
        parent: row.text(5))
    }
    // Those that mean nothing else come first, so that they are the likeliest value of their form.
    for wantsAmbiguous in [false, true] {
      for (row, organization) in zip(rows, organizations) {
        let ambiguous = Set(row.list(6))
        func insert(_ form: Substring, isShort: Bool) {
          guard ambiguous.contains(form) == wantsAmbiguous else { return }
          let value = OrganizationForm(
            organization: organization, isAmbiguous: wantsAmbiguous, isShort: isShort)
          table.update(form, value) { old, new in old.organization == new.organization }
          if !isShort {
            table.update(form.uppercased(), value) { old, new in
              old.organization == new.organization
            }
          }
        }
        insert(row[0], isShort: false)
        if let acronym = row.list(1).first { insert(acronym, isShort: true) }
        for form in row.list(2) { insert(form, isShort: !form.utf8.contains(0x20)) }
        // Who writes out the body of a family of bodies elsewhere writes its acronym here.
        if row[0].hasPrefix("United Nations ") {
          insert("UN" + row[0].dropFirst(14), isShort: false)
        }
      }
    }
    return table
  }

  /// Adds the form in capitals, as in headlines and datelines, where it is not the form itself.
  private static func insertShouted<Value>(
    _ form: Substring, _ value: Value, _ table: inout PhraseTable<Value>
  ) {
    let shouted = form.uppercased()
    if shouted != form { table.insert(shouted, value) }
  }

  /// Reads `organization_nouns.tsv`: phrase, plural, kind, `unique` or nothing.
  static func readOrganizationNouns() throws(GazetteerError) -> PhraseTable<OrganizationNoun> {
    var table = PhraseTable<OrganizationNoun>(.caseless, expectedWords: 1_000)
    for row in try TabularResource.rows(of: "organization_nouns.tsv", columns: 4) {
      let noun = OrganizationNoun(
        phrase: String(row[0]), kind: try row.value(2, as: Organization.Kind.self),
        isUnique: row[3] == "unique")
      table.insert(row[0], noun)
      if !row[1].isEmpty { table.insert(row[1], noun) }
    }
    return table
  }

  /// Reads `honorifics.tsv`: form, gender, kind.
  static func readHonorifics() throws(GazetteerError) -> PhraseTable<Honorific> {
    var table = PhraseTable<Honorific>(.cased, expectedWords: 400)
    for row in try TabularResource.rows(of: "honorifics.tsv", columns: 3) {
      let honorific = Honorific(
        form: String(row[0]), gender: try row.value(1, as: Gender.self),
        kind: try row.value(2, as: Honorific.Kind.self))
      table.insert(row[0], honorific)
      insertShouted(row[0], honorific, &table)
    }
    return table
  }

  /// Reads `given_names.tsv`: a gender and the names that tell it, one row for each first letter.
  static func readGivenNames() throws(GazetteerError) -> PhraseTable<Gender> {
    var table = PhraseTable<Gender>(.cased, expectedWords: 8_000)
    for row in try TabularResource.rows(of: "given_names.tsv", columns: 2) {
      let gender = try row.value(0, as: Gender.self)
      for name in row.list(1) { table.insert(name, gender) }
    }
    return table
  }
}
