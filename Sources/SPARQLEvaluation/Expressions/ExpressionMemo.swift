import Glibc
import RDF
import SPARQL

/// What an expression of a single variable has given for the values of that variable.
///
/// In a table of statements a speaker comes back a thousand times: `STR(?speaker)` is then worked out
/// once, and what it gives is compared byte by byte where it lies.
final class ExpressionMemo {
  private var places: [Int32] = Array(repeating: -1, count: 256)
  private var ids: [TermID] = []
  private var operands: [Operand?] = []
  /// The characters of the operands that are plain strings, one behind the other, and where they lie.
  private var bytes: [UInt8] = []
  private var texts: [Range<Int>?] = []
  private var lookups = 0

  /// More values than this are forgotten all at once.
  private static let limit = 65_536
  /// The same for bytes of texts, one of which can be long.
  private static let byteLimit = 16 << 20

  /// Whether values come back often enough for remembering them.
  var isWorthwhile: Bool { lookups < 4_096 || ids.count < lookups / 2 }

  /// The number under which the operand for a value is known, nil where it is not.
  @inline(__always)
  func find(_ id: TermID) -> Int? {
    lookups += 1
    let place = places[slot(of: id)]
    return place < 0 ? nil : Int(place)
  }

  /// The operand of that number.
  subscript(number: Int) -> Operand? { operands[number] }

  /// Those of the values that are not known yet.
  func unknown(_ column: [TermID]) -> [TermID] {
    column.filter { $0 != .unbound && places[slot(of: $0)] < 0 }
  }

  /// Remembers what the expression has given.
  func note(_ operand: Operand?, for id: TermID) {
    if ids.count >= Self.limit || bytes.count > Self.byteLimit { removeAll() }
    if ids.count * 2 >= places.count {
      places = Array(repeating: -1, count: places.count * 2)
      for (index, id) in ids.enumerated() {
        places[slot(of: id)] = Int32(truncatingIfNeeded: index)
      }
    }
    places[slot(of: id)] = Int32(truncatingIfNeeded: ids.count)
    ids.append(id)
    operands.append(operand)
    guard case .value(.string(let text))? = operand else {
      texts.append(nil)
      return
    }
    let start = bytes.count
    bytes += text.utf8
    texts.append(start..<bytes.count)
  }

  private func removeAll() {
    ids.removeAll(keepingCapacity: true)
    operands.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    for place in places.indices { places[place] = -1 }
  }

  /// The order of the strings of two numbers, below 0 where the first comes first; nil where one of
  /// them is no plain string.
  func order(_ number: Int, _ other: ExpressionMemo, _ otherNumber: Int) -> Int? {
    guard let left = texts[number], let right = other.texts[otherNumber] else { return nil }
    let order = bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { others -> Int in
        guard let first = bytes.baseAddress, let second = others.baseAddress else { return 0 }
        return Int(
          memcmp(first + left.lowerBound, second + right.lowerBound, min(left.count, right.count)))
      }
    }
    return order != 0 ? order : left.count - right.count
  }

  /// Where the value stands or would stand.
  @inline(__always)
  private func slot(of id: TermID) -> Int {
    let mixed = UInt64(bitPattern: id.rawValue) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (places.count - 1)
    while places[slot] >= 0, ids[Int(places[slot])] != id { slot = (slot + 1) & (places.count - 1) }
    return slot
  }
}

extension CompiledExpression {
  /// The expression with each part that is a function of a single column remembered.
  ///
  /// - Parameter memos: the columns that the memos so far are about.
  /// - Returns: the expression with numbers of memos.
  func remembering(_ memos: inout [Int]) -> CompiledExpression {
    if isFunction, let column = singleColumn {
      memos.append(column)
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

extension Expression.Comparison {
  /// Whether the comparison holds of two things in that order, below 0 where the first comes first.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
