import RDF

/// The order of ORDER BY, MIN and MAX: unbound, blank nodes, IRIs, literals by their values.
///
/// Where SPARQL leaves the order open, numbers come first, then texts, booleans, times and the
/// rest, so that the result never depends on chance.
/// See <https://www.w3.org/TR/sparql11-query/#modOrderBy>.
enum TermOrder {
  /// Below 0 where the first comes first, 0 where neither does.
  static func compare(
    _ left: (term: Term, value: XSDValue?), _ right: (term: Term, value: XSDValue?)
  ) -> Int {
    let (leftRank, rightRank) = (rank(left.term, left.value), rank(right.term, right.value))
    guard leftRank == rightRank else { return leftRank < rightRank ? -1 : 1 }
    switch (left.term, right.term) {
    case (.iri(let left), .iri(let right)): return compare(left.value, right.value)
    case (.blankNode(let left), .blankNode(let right)): return compare(left.label, right.label)
    case (.literal(let leftLiteral), .literal(let rightLiteral)):
      if let leftValue = left.value, let rightValue = right.value,
        let order = compare(leftValue, rightValue)
      {
        return order
      }
      let datatypes = compare(leftLiteral.datatype.value, rightLiteral.datatype.value)
      return datatypes != 0
        ? datatypes : compare(leftLiteral.lexicalForm, rightLiteral.lexicalForm)
    default: return 0
    }
  }

  /// The order of code points, which is the order of UTF-8 bytes.
  static func compare(_ left: String, _ right: String) -> Int {
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private static func rank(_ term: Term, _ value: XSDValue?) -> Int {
    switch term {
    case .blankNode: return 1
    case .iri: return 2
    case .literal:
      switch value {
      case .integer, .decimal, .float, .double: return 3
      case .string, .text: return 4
      case .boolean: return 5
      case .dateTime(let time):
        switch time.form {
        case .dateTime: return 6
        case .date: return 7
        case .time: return 8
        }
      case nil: return 9
      }
    }
  }

  private static func compare(_ left: XSDValue, _ right: XSDValue) -> Int? {
    switch (left, right) {
    case (.string(let left), .string(let right)): return compare(left, right)
    case (.string(let left), .text(let right, _)):
      let texts = compare(left, right)
      return texts == 0 ? -1 : texts
    case (.text(let left, _), .string(let right)):
      let texts = compare(left, right)
      return texts == 0 ? 1 : texts
    case (.text(let left, let leftLanguage), .text(let right, let rightLanguage)):
      let texts = compare(left, right)
      return texts == 0 ? compare(leftLanguage, rightLanguage) : texts
    case (.dateTime(let left), .dateTime(let right)):
      let (leftTime, rightTime) = (
        (left.timelineSecond, left.fraction), (right.timelineSecond, right.fraction)
      )
      return leftTime == rightTime ? 0 : leftTime < rightTime ? -1 : 1
    default:
      switch left.ordering(to: right) {
      case .less: return -1
      case .same: return 0
      case .greater: return 1
      case .unordered:
        // Not-a-number comes before all numbers.
        let isLeftNumber = left.isEqual(to: left) == true
        let isRightNumber = right.isEqual(to: right) == true
        return isLeftNumber == isRightNumber ? 0 : isLeftNumber ? 1 : -1
      case nil: return nil
      }
    }
  }
}
