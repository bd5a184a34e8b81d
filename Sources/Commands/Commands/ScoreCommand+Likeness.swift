internal import Arguments
internal import Comparison
internal import Questions
internal import Scoring
internal import Tagging
internal import TextAnalysis

/// `rapporteur score likeness`: which measure of likeness finds pairs that belong together.
extension ScoreCommand {
  private static let pairs = Argument<String>(
    "FILE", completion: .files,
    help: "Pairs as Tools/claim_pairs.tsv has them: two speakers, subject, two places, label, half."
  )
  private static let each = Flag(
    "remarks", help: "Shows how alike each pair is: by words, and by the encoder.")

  static let likeness = Command<Context>(
    "likeness", abstract: "Words and the encoder against pairs that were judged by reading.",
    discussion: "Each pair of sentences is compared by the weights of its words (BM25) and by the "
      + "mean of the encoder's vectors, as it is and less the mean of all sentences. The figure is "
      + "how often a pair that belongs together is more alike than one labelled \"unrelated\". Pairs "
      + "of articles that the database lacks are left out.",
    examples: [
      Example(
        "rapporteur score likeness Tools/claim_pairs.tsv", "Scores the pairs of the project.")
    ], arguments: [pairs], options: [each]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let labelled = try LabelledPair.read(
      context.surroundings.path(invocation[pairs]), context, questions)
    guard !labelled.isEmpty else { return .nothingMatched }
    let measures = try await Measures(labelled, context, questions)
    if invocation[each] {
      for (pair, values) in zip(labelled, measures.values) {
        let figures = values.map { rounded($0, 3) }.joined(separator: "\t")
        try context.print("\(pair.places.0)\t\(pair.places.1)\t\(pair.label)\t\(figures)")
      }
    }
    try context.print(
      "| pairs | belong together | do not | words (BM25) | encoder | encoder, less the mean |")
    try context.print("|---|---|---|---|---|---|")
    var halves: [String] = []
    for pair in labelled where !halves.contains(pair.half) { halves.append(pair.half) }
    for half in halves {
      let scores = measures.scores(labelled) { $0.half == half }
      let areas = scores.map { $0.area.map { rounded($0, 3) } ?? "–" }.joined(separator: " | ")
      let counts = scores[0].counts
      try context.print("| \(half) | \(counts.related) | \(counts.unrelated) | \(areas) |")
    }
    return .done
  }
}

/// Two sentences with what people say of them.
private struct LabelledPair {
  var places: (String, String)
  var sentences: (String, String)
  var label: String
  var half: String

  /// Reads pairs and looks their sentences up.
  static func read(
    _ path: String, _ context: Context, _ questions: Questions
  ) throws -> [LabelledPair] {
    var texts: [String: [Unicode.Scalar]] = [:]
    func sentence(_ place: Substring) throws -> String? {
      let parts = place.split(separator: ":")
      let ends = parts.last?.split(separator: "-").compactMap { Int($0) } ?? []
      guard parts.count == 2, ends.count == 2 else { return nil }
      let article = "article/\(parts[0])"
      if texts[article] == nil {
        texts[article] =
          try questions.text(ofArticle: article).map { Array($0.unicodeScalars) } ?? []
      }
      guard let text = texts[article], ends[0] >= 0, ends[0] < ends[1], ends[1] <= text.count else {
        return nil
      }
      return String(String.UnicodeScalarView(text[ends[0]..<ends[1]]))
    }
    var pairs: [LabelledPair] = []
    for (number, line) in try context.read(path).split(separator: "\n").enumerated()
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 7 else {
        throw CommandError(
          "Line \(number + 1) of \(path) has \(fields.count) fields and not 7: two speakers, the "
            + "subject, two places (article:begin-end), the label and the half, with tabs between.")
      }
      guard let left = try sentence(fields[3]), let right = try sentence(fields[4]) else {
        continue
      }
      pairs.append(
        LabelledPair(
          places: (String(fields[3]), String(fields[4])), sentences: (left, right),
          label: String(fields[5]), half: String(fields[6])))
    }
    return pairs
  }
}

/// How alike pairs are by each measure.
private struct Measures {
  /// For each pair the likeness by each measure.
  private(set) var values: [[Double]] = []

  init(_ pairs: [LabelledPair], _ context: Context, _ questions: Questions) async throws {
    let sentences = Set(pairs.flatMap { [$0.sentences.0, $0.sentences.1] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: sentences.enumerated().map { ($1, $0) })
    var said: [String] = []
    _ = try questions.table(of: StatementFilter()).contents {
      said.append(String(decoding: $0, as: UTF8.self))
    }
    let words = ClaimLikeness(sentences, among: said)
    let vectors = try context.tagger().vectors(of: sentences.map(LikenessScore.words))
    let width = vectors.first?.count ?? 0
    let mean = (0..<width).map { column in
      vectors.reduce(0) { $0 + $1[column] } / Float(vectors.count)
    }
    let centred = vectors.map { vector in zip(vector, mean).map { $0 - $1 } }
    values = pairs.map { pair in
      guard let left = places[pair.sentences.0], let right = places[pair.sentences.1] else {
        return []
      }
      return [
        words.likeness(left, right), Self.cosine(vectors[left], vectors[right]),
        Self.cosine(centred[left], centred[right]),
      ]
    }
  }

  /// The score of each measure over some pairs.
  func scores(_ pairs: [LabelledPair], where isWanted: (LabelledPair) -> Bool) -> [LikenessScore] {
    var scores = [LikenessScore](repeating: LikenessScore(), count: 3)
    for (pair, values) in zip(pairs, values) where isWanted(pair) {
      for (measure, value) in values.enumerated() {
        scores[measure].add(value, isRelated: pair.label != "unrelated")
      }
    }
    return scores
  }

  private static func cosine(_ left: [Float], _ right: [Float]) -> Double {
    func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let size = (product(left, left) * product(right, right)).squareRoot()
    return size > 0 ? Double(product(left, right) / size) : 0
  }
}
