internal import Questions
internal import TextAnalysis

/// By which names things go, and how texts then write them.
struct ThingNames {
  private let ids: [String]
  /// For each thing its forms, and behind them its name.
  private let spellings: [[String]]

  /// Looks up the names of things.
  ///
  /// - Throws: what the questions throw.
  init(_ ids: [String], asking questions: Questions) throws {
    self.ids = ids
    let known = try questions.forms(ofThings: ids)
    spellings = ids.map { id in
      let forms = known[id] ?? []
      return Set(forms).sorted() + [forms.first ?? ""]
    }
  }

  /// The names as the numbers of words.
  ///
  /// - Parameter lexicon: the words of some texts.
  /// - Returns: for each thing its forms, as far as any text has all their words.
  func forms(in lexicon: Lexicon) -> [NameForms] {
    let read = ReadTexts(spellings.flatMap(\.self))
    let numbers = read.lexicon.keys.map { lexicon.number(of: $0) ?? -1 }
    var text = 0
    return zip(ids, spellings).map { id, spellings in
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
