internal import CBLAS

/// The trained model: labels words by what they are in their text.
///
///     let tagger = try Tagger(path: "share/rapporteur/reader.model")
///     tagger.labels(of: [["Okello", "denied", "it", "."]])[0][.attribution]
///     // ["B-source", "B-cue", "B-content", "O"]
///
/// The same words get the same labels on every machine of the same architecture. A tagger holds
/// numbers and nothing else, so several texts can be read with it side by side.
public struct Tagger: Sendable {
  /// What the model was trained to say of words.
  public enum Task: String, Hashable, Sendable, CaseIterable {
    /// Who is said to have said what: source, cue, content.
    case attribution
    /// Names: PER, ORG, LOC.
    case names
  }

  /// What the model says of itself.
  public let description: ModelDescription
  private let vocabulary: WordPieces
  let encoder: Encoder
  private let heads: [Task: Head]

  /// Reads a model from its file.
  ///
  /// - Throws: `ModelError` for a file that is missing, damaged, too new or makes no sense, and
  ///   where OpenBLAS is not installed.
  public init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    let model = try ModelReader(file.bytes, path: path)
    guard rapporteur_blas_load() else { throw .noBLAS }
    let pieces = try model.lines(of: "vocabulary")
    let folding = Folding(lines: try model.lines(of: "folding"))
    guard let vocabulary = WordPieces(vocabulary: pieces, folding: folding) else {
      throw model.malformed("its vocabulary lacks a piece that every text needs")
    }
    self.vocabulary = vocabulary
    encoder = try Encoder(model, pieces: pieces.count)
    var heads: [Task: Head] = [:]
    for task in Task.allCases {
      guard let labels = model.header.tasks[task.rawValue] else { continue }
      heads[task] = try Head(model, task: task.rawValue, labels: labels)
    }
    self.heads = heads
    description = model.header.description
  }

  /// The tasks that the model was trained for.
  public var tasks: Set<Task> { Set(heads.keys) }

  /// A label for each word of each text, for each task of the model.
  ///
  /// Texts are best paragraphs: what stands in one is read together.
  ///
  /// - Complexity: O(*n*) in the number of words, some ten million multiplications for each.
  public func labels(of texts: [[String]]) -> [[Task: [String]]] {
    var labels = texts.map { _ in heads.mapValues { _ in [String]() } }
    for pack in packs(of: texts) {
      let vectors = encoder.vectors(of: pack.pieces)
      for (task, head) in heads {
        let emissions = head.emissions(vectors, words: pack.pieces.firsts.count)
        for (text, words) in zip(pack.texts, pack.pieces.words) {
          let width = head.labels.count
          let own = emissions[(words.lowerBound * width)..<(words.upperBound * width)]
          labels[text][task, default: []] += head.decode(own).map { head.labels[$0] }
        }
      }
    }
    return labels
  }

  /// How well each label of a task fits each word of a text by itself.
  ///
  /// They have not been decoded together yet: this is what is compared with PyTorch. The text is one
  /// that is read at once.
  func emissions(of text: [String], for task: Task) -> [[Float]] {
    guard let head = heads[task], let pack = packs(of: [text]).first else { return [] }
    let vectors = encoder.vectors(of: pack.pieces)
    let emissions = head.emissions(vectors, words: pack.pieces.firsts.count)
    let width = head.labels.count
    return stride(from: 0, to: emissions.count, by: width).map {
      Array(emissions[$0..<($0 + width)])
    }
  }

  /// The pieces of a word, for the tests.
  func pieces(of word: String) -> [Int32] { vocabulary.ids(of: PlainWord.plain(word)) }

  func packs(of texts: [[String]]) -> [Packing.Pack] {
    var packing = Packing(vocabulary: vocabulary, places: encoder.shape.places)
    for (index, text) in texts.enumerated() { packing.append(text, number: index) }
    return packing.packs
  }
}
