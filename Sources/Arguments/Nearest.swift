/// The candidates that a mistyped word most likely meant, the nearest first.
///
/// Case is ignored, and a word is compared with each word of a longer name as well:
///
/// ```swift
/// nearest(to: "statments", in: ["statements", "stats"])        // ["statements"]
/// nearest(to: "khoshro", in: ["Gholamali Khoshroo", "Ed Poe"]) // ["Gholamali Khoshroo"]
/// ```
///
/// A candidate is near when about one letter in three, at most three in all, was left out, put in,
/// exchanged or swapped with its neighbour (the Damerau–Levenshtein distance).
///
/// - Complexity: O(*n* · *m*) for *n* candidates, with *m* the product of the two lengths where
///   these differ by less than the allowed distance, and constant where they differ by more.
public func nearest(to word: String, in candidates: some Sequence<String>, limit: Int = 3)
  -> [String]
{
  let typed = Array(word.lowercased().unicodeScalars)
  // A name of this length is no slip of the finger, and the work grows with its square.
  guard !typed.isEmpty, typed.count <= 200, limit > 0 else { return [] }
  let allowed = min(3, max(1, typed.count / 3))
  var found: [(rank: Int, candidate: String)] = []
  for candidate in candidates {
    let whole = Array(candidate.lowercased().unicodeScalars)
    var best = distance(typed, whole, atMost: allowed).map { $0 * 2 }
    for part in whole.split(whereSeparator: { $0 == " " || $0 == "-" }) where part.count > 2 {
      guard let far = distance(typed, Array(part), atMost: min(allowed, part.count / 3)) else {
        continue
      }
      // A part of a name is a weaker sign than the name.
      best = min(best ?? .max, far * 2 + 1)
    }
    if best == nil, typed.count >= 3, whole.starts(with: typed) { best = allowed * 2 + 1 }
    if let best { found.append((best, candidate)) }
  }
  found.sort { ($0.rank, $0.candidate) < ($1.rank, $1.candidate) }
  // The best only, and what is as good: a far guess beside a near one is noise.
  guard let first = found.first else { return [] }
  return found.prefix(limit).filter { $0.rank <= first.rank + 1 }.map(\.candidate)
}

/// How many letters must be left out, put in, exchanged or swapped, or nil above the limit.
func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      let exchange = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var cost = min(last[j] + 1, row[j - 1] + 1, exchange)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, beforeLast[j - 2] + 1)
      }
      row.append(cost)
    }
    guard row.contains(where: { $0 <= limit }) else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
