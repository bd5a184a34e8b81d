internal import Questions
internal import TextAnalysis

/// How texts name the things of a column, as the numbers of words.
struct ThingForms: Sendable {
  /// For each code of the column its forms, as far as any text has all their words.
  let forms: [NameForms]

  init(_ column: StatementColumn, in lexicon: Lexicon, asking questions: Questions) throws {
    let known = try questions.forms(ofThings: column.values)
    let names = try questions.names(column.values)
    // For each thing its forms, and behind them its name, all read at once.
    let spellings = column.values.map { id in
      Set(known[id] ?? []).sorted() + [names[id]?.name ?? ""]
    }
    let read = ReadTexts(spellings.flatMap(\.self))
    let numbers = read.lexicon.keys.map { lexicon.number(of: $0) ?? -1 }
    var text = 0
    forms = zip(column.values, spellings).map { id, spellings in
      let own = (text..<text + spellings.count).map { text in
        read.range(of: text).map { read.words[$0].number }
      }
      text += spellings.count
      func inLexicon(_ form: [Int32]) -> [Int32]? {
        let form = form.map { numbers[Int($0)] }
        return form.isEmpty || form.contains(-1) ? nil : form
      }
      let words = Set(own.dropLast()).sorted { a, b in
        a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count > b.count
      }.compactMap(inLexicon)
      guard id.hasPrefix("country/") || id.hasPrefix("place/") else {
        return NameForms(words: words, isGovernment: id.hasPrefix("government/"))
      }
      return NameForms(words: words, names: Set([own.last.flatMap(inLexicon)].compactMap(\.self)))
    }
  }
}
