import SPARQL

/// Comparing what two functions have given, for whole blocks: `STR(?a) < STR(?b)`.
extension ExpressionEvaluator {
  /// A comparison of what two functions of one column each have given.
  struct Comparison {
    /// One side: the function, where it is remembered, and the column that it is a function of.
    struct Side {
      let memo: Int
      let column: Int
      let function: CompiledExpression
    }

    let kind: Expression.Comparison
    let left: Side
    let right: Side
  }

  /// The whole expression as a comparison of two remembered functions; nil where it is another one.
  var comparison: Comparison? {
    guard
      case .compare(
        let kind, .remembered(let left, let leftColumn, let first),
        .remembered(let right, let rightColumn, let second)) = root
    else { return nil }
    return Comparison(
      kind: kind, left: .init(memo: left, column: leftColumn, function: first),
      right: .init(memo: right, column: rightColumn, function: second))
  }

  /// The rows for which a comparison of two remembered functions is true; nil where the expression is
  /// another one or too little comes back to be remembered.
  func rowsComparing(_ block: Block) throws -> [Int32]? {
    guard let comparison else { return nil }
    self.block = block
    let forgotten = timesForgotten(comparison)
    guard let left = try numbers(comparison.left, block.columns[comparison.left.column]),
      let right = try numbers(comparison.right, block.columns[comparison.right.column]),
      // Where both are one memo, the second half may have driven out the first.
      timesForgotten(comparison) == forgotten
    else { return nil }
    return try rows(of: comparison, left, right)
  }

  /// How often either side was forgotten, after which its numbers are others.
  func timesForgotten(_ comparison: Comparison) -> Int {
    memos[comparison.left.memo].timesForgotten + memos[comparison.right.memo].timesForgotten
  }

  /// The places of those pairs of numbers, out of two lists of one length, for which a comparison is true.
  func rows(of comparison: Comparison, _ left: [Int32], _ right: [Int32]) throws -> [Int32] {
    let (first, second) = (memos[comparison.left.memo], memos[comparison.right.memo])
    let kind = comparison.kind
    let (isOneMemo, comparesHeads) = (first === second, first.sharesHeads(with: second))
    let (holdsBelow, holdsAbove) = (kind.holds(-1), kind.holds(1))
    return try first.withTexts { leftTexts in
      try second.withTexts { rightTexts in
        func holds(_ leftNumber: Int, _ rightNumber: Int) throws -> Bool {
          guard leftNumber >= 0, rightNumber >= 0 else { return false }
          if isOneMemo, leftNumber == rightNumber, leftTexts.isText(leftNumber) {
            return kind.holds(0)
          }
          if let order = leftTexts.order(leftNumber, rightTexts, rightNumber) {
            return kind.holds(order)
          }
          guard let one = first[leftNumber], let other = second[rightNumber] else { return false }
          return try compare(kind, one, other) == true
        }
        return try [Int32](unsafeUninitializedCapacity: left.count) { rows, count in
          for row in left.indices {
            let (leftNumber, rightNumber) = (Int(left[row]), Int(right[row]))
            let isTrue: Bool
            if comparesHeads, leftNumber >= 0, rightNumber >= 0,
              let isBelow = leftTexts.isBelow(leftNumber, rightTexts, rightNumber)
            {
              isTrue = isBelow ? holdsBelow : holdsAbove
            } else {
              isTrue = try holds(leftNumber, rightNumber)
            }
            // Every row is written, and kept only where it holds: a branch would be guessed wrong.
            rows.initializeElement(at: count, to: Int32(truncatingIfNeeded: row))
            if isTrue { count += 1 }
          }
        }
      }
    }
  }

  /// The numbers under which a memo knows what the function gives for the values of a column, -1
  /// where there is no value; nil where too few values come back, or too many differ.
  ///
  /// The column is that of the block whose turn it is.
  func numbers(_ side: Comparison.Side, _ column: [TermID]) throws -> [Int32]? {
    let memo = memos[side.memo]
    guard memo.isWorthwhile else { return nil }
    var found = memo.find(column)
    guard !found.missing.isEmpty else { return found.numbers }
    try context.prefetch(found.missing.map { column[Int($0)] })
    let forgotten = memo.timesForgotten
    for row in found.missing {
      let id = column[Int(row)]
      // It may have come twice.
      if memo.find(id) == nil { memo.note(try evaluate(side.function, Int(row)), for: id) }
    }
    guard memo.timesForgotten == forgotten else { return nil }
    for row in found.missing {
      found.numbers[Int(row)] = Int32(truncatingIfNeeded: memo.find(column[Int(row)]) ?? -1)
    }
    return found.numbers
  }
}
