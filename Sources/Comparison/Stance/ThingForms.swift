internal import Questions

/// How texts name the things of a column, as the keys of words.
struct ThingForms {
  /// The forms of one thing.
  struct Forms {
    /// Each form as the keys of its words, the longest first.
    var keys: [[UInt64]]
    /// Those that name a country as a noun: "Ukraine", where "Ukrainian" is its adjective.
    var names: Set<[UInt64]> = []
  }

  /// For each code of the column its forms.
  let forms: [Forms]

  init(_ column: StatementColumn, _ questions: Questions) throws {
    let known = try questions.forms(ofThings: column.values)
    let names = try questions.names(column.values)
    forms = column.values.map { id in
      let keys = Set((known[id] ?? []).map { WordStream($0).words.map(\.key) })
        .filter { !$0.isEmpty }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
      guard id.hasPrefix("country/") || id.hasPrefix("place/"), let name = names[id]?.name else {
        return Forms(keys: keys)
      }
      return Forms(keys: keys, names: [WordStream(name).words.map(\.key)])
    }
  }
}
