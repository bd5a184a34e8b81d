/// A cursor over pairs in memory, from the first to the last or the other way round.
public struct PairMatches: PatternMatches {
  private let pairs: SortedPairs
  private let position: IDPattern.Position
  private let predicate: TermID
  private let isDescending: Bool
  /// What is still to be handed on, the next one last.
  private var places: [Range<Int>]
  /// The first blocks are small, since often a few rows are all that is wanted.
  private var blockSize = 64

  /// Makes a cursor.
  ///
  /// - Parameters:
  ///   - pairs: the pairs of a predicate.
  ///   - position: where the keys stand, in the subject or in the object.
  ///   - predicate: the predicate.
  ///   - places: which of the pairs, ascending; nil for all.
  ///   - isDescending: whether the last of them come first.
  public init(
    _ pairs: SortedPairs, _ position: IDPattern.Position, predicate: TermID,
    places: [Range<Int>]? = nil, isDescending: Bool = false
  ) {
    self.pairs = pairs
    self.position = position
    self.predicate = predicate
    self.isDescending = isDescending
    let places = places ?? [0..<pairs.count]
    self.places = isDescending ? places : places.reversed()
  }

  /// Appends the next block to the columns, false at the end.
  public mutating func next(into block: inout MatchBlock) -> Bool {
    while places.last?.isEmpty == true { places.removeLast() }
    guard let rest = places.popLast() else { return false }
    let size = min(rest.count, blockSize)
    blockSize = min(blockSize * 4, Block.targetCount)
    let taken =
      isDescending
      ? rest.upperBound - size..<rest.upperBound : rest.lowerBound..<rest.lowerBound + size
    places.append(
      isDescending
        ? rest.lowerBound..<taken.lowerBound : taken.upperBound..<rest.upperBound)
    let isBySubject = position == .subject
    if block.wanted.subject {
      append(isBySubject ? pairs.keys : pairs.values, taken, to: &block.subjects)
    }
    if block.wanted.predicate {
      block.predicates.append(contentsOf: repeatElement(predicate, count: size))
    }
    if block.wanted.object {
      append(isBySubject ? pairs.values : pairs.keys, taken, to: &block.objects)
    }
    block.count += size
    return true
  }

  private func append(_ column: [TermID], _ places: Range<Int>, to result: inout [TermID]) {
    if isDescending {
      result.append(contentsOf: column[places].reversed())
    } else {
      result.append(contentsOf: column[places])
    }
  }
}
