import SPARQL

/// Comparing what two functions have given, for whole blocks: `STR(?a) < STR(?b)`.
extension ExpressionEvaluator {
  /// The rows for which a comparison of two remembered functions is true; nil where the expression is
  /// another one or too little comes back to be remembered.
  func rowsComparing(_ block: Block) throws -> [Int32]? {
    guard
      case .compare(
        let comparison, .remembered(let left, let leftColumn, let first),
        .remembered(let right, let rightColumn, let second)) = root
    else { return nil }
    self.block = block
    let forgotten = memos[left].timesForgotten
    guard let leftNumbers = try numbers(left, block.columns[leftColumn], first),
      let rightNumbers = try numbers(right, block.columns[rightColumn], second),
      // Where both are one memo, the second half may have driven out the first.
      memos[left].timesForgotten == forgotten || memos[left] !== memos[right]
    else { return nil }
    let isOneMemo = memos[left] === memos[right]
    var rows: [Int32] = []
    rows.reserveCapacity(block.count)
    let comparesHeads = memos[left].sharesHeads(with: memos[right])
    try memos[left].withTexts { leftTexts in
      try memos[right].withTexts { rightTexts in
        for row in 0..<block.count {
          let (leftNumber, rightNumber) = (Int(leftNumbers[row]), Int(rightNumbers[row]))
          guard leftNumber >= 0, rightNumber >= 0 else { continue }
          let holds: Bool?
          if isOneMemo, leftNumber == rightNumber, leftTexts.isText(leftNumber) {
            holds = comparison.holds(0)
          } else if comparesHeads,
            let order = leftTexts.headOrder(leftNumber, rightTexts, rightNumber)
          {
            holds = comparison.holds(order)
          } else if let order = leftTexts.order(leftNumber, rightTexts, rightNumber) {
            holds = comparison.holds(order)
          } else if let one = memos[left][leftNumber], let other = memos[right][rightNumber] {
            holds = try compare(comparison, one, other)
          } else {
            holds = nil
          }
          if holds == true { rows.append(Int32(truncatingIfNeeded: row)) }
        }
      }
    }
    return rows
  }

  /// The numbers under which a memo knows what the function gives for the values of a column, -1
  /// where there is no value; nil where too few values come back, or too many differ.
  private func numbers(
    _ memo: Int, _ column: [TermID], _ inner: CompiledExpression
  ) throws -> [Int32]? {
    let memo = memos[memo]
    guard memo.isWorthwhile else { return nil }
    var found = memo.find(column)
    guard !found.missing.isEmpty else { return found.numbers }
    try context.prefetch(found.missing.map { column[Int($0)] })
    let forgotten = memo.timesForgotten
    for row in found.missing {
      let id = column[Int(row)]
      // It may have come twice.
      if memo.find(id) == nil { memo.note(try evaluate(inner, Int(row)), for: id) }
    }
    guard memo.timesForgotten == forgotten else { return nil }
    for row in found.missing {
      found.numbers[Int(row)] = Int32(truncatingIfNeeded: memo.find(column[Int(row)]) ?? -1)
    }
    return found.numbers
  }
}
