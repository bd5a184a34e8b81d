import SPARQL

/// What a memo is about.
struct MemoPlace {
  /// The column whose values are remembered.
  let column: Int
  /// The function that is worked out, where it is one of the column alone: for other columns it gives the
  /// same for the same values.
  let function: BuiltIn?

  /// A memo for each place; those of one function share one.
  static func memos(for places: [MemoPlace]) -> [ExpressionMemo] {
    var shared: [BuiltIn: ExpressionMemo] = [:]
    return places.map { place in
      guard let function = place.function else { return ExpressionMemo() }
      let memo = shared[function] ?? ExpressionMemo()
      shared[function] = memo
      return memo
    }
  }
}

extension CompiledExpression {
  /// The expression with each part that is a function of a single column remembered.
  ///
  /// - Parameter memos: what the memos so far are about.
  /// - Returns: the expression with numbers of memos.
  func remembering(_ memos: inout [MemoPlace]) -> CompiledExpression {
    if isFunction, let column = singleColumn {
      memos.append(MemoPlace(column: column, function: functionOfColumn))
      return .remembered(memos.count - 1, column: column, self)
    }
    switch self {
    case .or(let left, let right):
      return .or(left.remembering(&memos), right.remembering(&memos))
    case .and(let left, let right):
      return .and(left.remembering(&memos), right.remembering(&memos))
    case .not(let inner): return .not(inner.remembering(&memos))
    case .compare(let comparison, let left, let right):
      return .compare(comparison, left.remembering(&memos), right.remembering(&memos))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, left.remembering(&memos), right.remembering(&memos))
    case .ifThenElse(let test, let yes, let no):
      return .ifThenElse(
        test.remembering(&memos), yes.remembering(&memos), no.remembering(&memos))
    case .builtIn(let function, let list):
      return .builtIn(function, list.map { $0.remembering(&memos) })
    case .extension(let function, let list):
      return .extension(function, list.map { $0.remembering(&memos) })
    case .constant, .column, .unbound, .negate, .plus, .isIn, .bound, .coalesce, .cast, .exists,
      .remembered:
      return self
    }
  }

  /// The function, where it is one of a column alone.
  private var functionOfColumn: BuiltIn? {
    guard case .builtIn(let function, let list) = self, list.count == 1, case .column = list[0]
    else { return nil }
    return function
  }

  private var isFunction: Bool {
    switch self {
    case .builtIn, .cast, .extension: true
    default: false
    }
  }

  /// The only column that the expression reads, nil where there are others, or where its value is not
  /// the same every time.
  private var singleColumn: Int? {
    var columns: Set<Int> = []
    return collectColumns(&columns) && columns.count == 1 ? columns.first : nil
  }

  private func collectColumns(_ columns: inout Set<Int>) -> Bool {
    switch self {
    case .constant: return true
    case .column(let column):
      columns.insert(column)
      return true
    case .builtIn(let function, let list):
      switch function {
      case .rand, .uuid, .struuid, .bnode: return false
      default: return list.allSatisfy { $0.collectColumns(&columns) }
      }
    case .cast(_, let inner): return inner.collectColumns(&columns)
    case .extension(_, let list): return list.allSatisfy { $0.collectColumns(&columns) }
    case .unbound, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .bound,
      .ifThenElse, .coalesce, .exists, .remembered:
      return false
    }
  }
}
