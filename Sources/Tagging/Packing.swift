/// Cuts texts into what is read at once, and joins short ones to packs that keep a processor busy.
struct Packing {
  /// The most words that are read at once; the training cuts there too.
  private static let longest = 180

  /// Some pieces, and the number of the text that each stretch of them belongs to.
  struct Pack {
    var pieces = Pieces()
    var texts: [Int] = []
  }

  private let vocabulary: WordPieces
  private let places: Int
  private(set) var packs: [Pack] = []

  init(vocabulary: WordPieces, places: Int) {
    self.vocabulary = vocabulary
    self.places = places
  }

  /// Adds a text.
  mutating func append(_ text: [String], number: Int) {
    var part = PiecesOfText()
    for word in text {
      let plain = PlainWord.plain(word)
      let ids = Array(vocabulary.ids(of: plain).prefix(places - 2))
      if part.words.count == Self.longest || part.count + ids.count > places {
        add(part, number)
        part = PiecesOfText()
      }
      part.append(ids, CaseClass(of: plain))
    }
    if !part.words.isEmpty { add(part, number) }
  }

  private mutating func add(_ part: PiecesOfText, _ number: Int) {
    if packs.last.map({ $0.pieces.ids.count + part.count > Pieces.pack }) ?? true {
      packs.append(Pack())
    }
    packs[packs.count - 1].pieces.append(part, vocabulary)
    packs[packs.count - 1].texts.append(number)
  }
}
