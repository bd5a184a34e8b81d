/// The figures of a score document by document, and how far chance could have moved them.
public struct ScoreSheet: Sendable {
  /// A figure over all documents.
  public struct Line: Sendable, Hashable {
    /// What was measured.
    public var name: String
    /// The figure, 0 to 1.
    public var value: Double
    /// Where 95 of a hundred other draws of as many documents would have put it, 0 to 1.
    public var interval: ClosedRange<Double>
    /// How many documents there were.
    public var documents: Int
  }

  private struct Sums {
    var part = 0.0
    var whole = 0.0

    var share: Double { whole == 0 ? 0 : part / whole }
  }

  private var names: [String] = []
  private var documents: [String: [Int: Sums]] = [:]
  private var count = 0

  /// Makes an empty sheet.
  public init() {}

  /// Adds the figures of one document, each once.
  public mutating func add(_ figures: [ScoreFigure]) {
    for figure in figures {
      if documents[figure.name] == nil { names.append(figure.name) }
      documents[figure.name, default: [:]][count] = Sums(part: figure.part, whole: figure.whole)
    }
    count += 1
  }

  /// The figures, in the order in which they first came.
  ///
  /// The interval is the bootstrap's: a thousand times as many documents are drawn as there are, with
  /// replacement, and the figure is made anew; its bounds are the 2.5th and 97.5th percentile (Efron
  /// and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). The draws are the same every
  /// time.
  public var lines: [Line] {
    names.map { name in
      let own = documents[name] ?? [:]
      let sums = (0..<count).map { own[$0] ?? Sums() }
      return Line(
        name: name, value: Self.total(of: sums, sums.indices).share,
        interval: Self.interval(of: sums), documents: count)
    }
  }

  private static func interval(of sums: [Sums]) -> ClosedRange<Double> {
    var random = SplitMix64(state: 0x5EED)
    let draws = 1000
    let shares = (0..<draws).map { _ in
      total(of: sums, sums.map { _ in Int.random(in: sums.indices, using: &random) }).share
    }.sorted()
    return shares[draws * 25 / 1000]...shares[draws * 975 / 1000 - 1]
  }

  private static func total(of sums: [Sums], _ places: some Sequence<Int>) -> Sums {
    var total = Sums()
    for place in places {
      total.part += sums[place].part
      total.whole += sums[place].whole
    }
    return total
  }
}

/// Random numbers that are the same on every machine (Steele, Lea and Flood, OOPSLA 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
