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
  /// The first bytes of each operand behind those that all of them begin with, as a number that orders
  /// as they do; 0 for what is no plain string.
  private var heads: [UInt64] = []
  /// With how many bytes all of them begin alike, and which these are.
  private var shared: [UInt8]?
  private var lookups = 0
  /// How often everything was forgotten, after which the numbers are others.
  private(set) var timesForgotten = 0

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

  /// The numbers for the values of a column, -1 where a value is not known or there is none; and the
  /// rows whose values are not known.
  func find(_ column: [TermID]) -> (numbers: [Int32], missing: [Int32]) {
    lookups += column.count
    var missing: [Int32] = []
    let mask = places.count - 1
    let numbers = [Int32](unsafeUninitializedCapacity: column.count) { numbers, count in
      places.withUnsafeBufferPointer { places in
        ids.withUnsafeBufferPointer { ids in
          column.withUnsafeBufferPointer { column in
            var (last, number) = (TermID.unbound, Int32(-1))
            for row in column.indices {
              let id = column[row]
              if id != last {
                var slot = Self.slot(of: id, mask)
                while places[slot] >= 0, ids[Int(places[slot])] != id { slot = (slot + 1) & mask }
                (last, number) = (id, id == .unbound ? -1 : places[slot])
              }
              if number < 0, id != .unbound { missing.append(Int32(truncatingIfNeeded: row)) }
              numbers.initializeElement(at: row, to: number)
            }
          }
        }
      }
      count = column.count
    }
    return (numbers, missing)
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
      heads.append(0)
      return
    }
    let start = bytes.count
    bytes += text.utf8
    texts.append(start..<bytes.count)
    heads.append(0)
    share(start..<bytes.count)
  }

  /// Takes the last text into account: what all begin with may have become shorter.
  private func share(_ last: Range<Int>) {
    let text = bytes[last]
    guard let known = shared else {
      shared = Array(text)
      return
    }
    let common = zip(known, text).prefix { $0 == $1 }.count
    if common < known.count {
      shared = Array(known[..<common])
      for (number, place) in texts.enumerated() {
        if let place { heads[number] = head(place, behind: common) }
      }
    } else {
      heads[heads.count - 1] = head(last, behind: common)
    }
  }

  /// Eight bytes of a text from a place on, the first one the highest; zeros where it has ended.
  private func head(_ text: Range<Int>, behind start: Int) -> UInt64 {
    var head: UInt64 = 0
    for place in text.lowerBound + start..<text.lowerBound + start + 8 {
      head = head << 8 | (place < text.upperBound ? UInt64(bytes[place]) : 0)
    }
    return head
  }

  private func removeAll() {
    timesForgotten += 1
    ids.removeAll(keepingCapacity: true)
    operands.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    shared = nil
    for place in places.indices { places[place] = -1 }
  }

  /// The order of the strings of two numbers, below 0 where the first comes first; nil where one of
  /// them is no plain string.
  func order(_ number: Int, _ other: ExpressionMemo, _ otherNumber: Int) -> Int? {
    withTexts { texts in other.withTexts { texts.order(number, $0, otherNumber) } }
  }

  /// Whether the heads of both can be compared: all texts of both begin alike.
  func sharesHeads(with other: ExpressionMemo) -> Bool { shared != nil && shared == other.shared }

  /// Where the characters of the operands lie.
  struct Texts {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let places: UnsafeBufferPointer<Range<Int>?>
    fileprivate let heads: UnsafeBufferPointer<UInt64>

    /// Whether the operand of a number is a plain string.
    @inline(__always)
    func isText(_ number: Int) -> Bool { places[number] != nil }

    /// Whether the first string comes before the second, nil where their heads do not tell.
    ///
    /// It is right only where `sharesHeads` holds.
    @inline(__always)
    func isBelow(_ number: Int, _ other: Texts, _ otherNumber: Int) -> Bool? {
      let (left, right) = (heads[number], other.heads[otherNumber])
      guard left != right, left != 0, right != 0 else { return nil }
      return left < right
    }

    /// The order of the strings of two numbers; nil where one of them is no plain string.
    @inline(__always)
    func order(_ number: Int, _ other: Texts, _ otherNumber: Int) -> Int? {
      guard let left = places[number], let right = other.places[otherNumber] else { return nil }
      guard let first = bytes.baseAddress, let second = other.bytes.baseAddress else {
        return left.count - right.count
      }
      let order = memcmp(
        first + left.lowerBound, second + right.lowerBound, min(left.count, right.count))
      return order != 0 ? Int(order) : left.count - right.count
    }
  }

  /// Hands over the characters of all operands, for comparing many.
  @inline(__always)
  func withTexts<Value>(_ body: (Texts) throws -> Value) rethrows -> Value {
    try bytes.withUnsafeBufferPointer { bytes in
      try texts.withUnsafeBufferPointer { texts in
        try heads.withUnsafeBufferPointer {
          try body(Texts(bytes: bytes, places: texts, heads: $0))
        }
      }
    }
  }

  /// Where the value stands or would stand.
  @inline(__always)
  private func slot(of id: TermID) -> Int {
    var slot = Self.slot(of: id, places.count - 1)
    while places[slot] >= 0, ids[Int(places[slot])] != id { slot = (slot + 1) & (places.count - 1) }
    return slot
  }

  /// Where the search for the value begins.
  @inline(__always)
  private static func slot(of id: TermID, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: id.rawValue) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
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
