public import SPARQLEvaluation
internal import SQLite

/// How many values the places of triples have, and how evenly they are spread.
extension TripleStore {
  /// How many different values a position has, from the statistics.
  public func distinctValues(
    of position: IDPattern.Position, predicate: TermID?
  ) throws -> Int {
    guard current == nil else { return try countDistinctValues(of: position, predicate: predicate) }
    try validateCaches()
    let place = ReadCaches.Place(position: position, predicate: predicate)
    if let known = caches.distinctValues[place] { return known }
    let count = try countDistinctValues(of: position, predicate: predicate)
    caches.distinctValues[place] = count
    return count
  }

  /// How many objects a predicate would have if they came equally often, from those that were counted
  /// one by one and the number of the others.
  public func evenValues(
    of position: IDPattern.Position, predicate: TermID?
  ) throws -> Double {
    let different = Double(try distinctValues(of: position, predicate: predicate))
    guard position == .object, let predicate else { return different }
    try validateCaches()
    if let known = caches.evenObjects[predicate] { return known }
    let triples = Double(try estimate(IDPattern(predicate: predicate)))
    let frequent = try connection.first(
      """
      SELECT count(*), ifnull(sum(triples), 0), ifnull(sum(1.0 * triples * triples), 0)
      FROM frequent_object WHERE predicate = \(predicate.rawValue)
      """
    ) { (values: $0.double(0), triples: $0.double(1), squares: $0.double(2)) }
    guard let frequent, frequent.values > 0, triples > 0 else { return different }
    let others = max(0, triples - frequent.triples)
    let squares = frequent.squares + others * others / max(1, different - frequent.values)
    let even = min(different, triples * triples / squares)
    caches.evenObjects[predicate] = even
    return even
  }
}
