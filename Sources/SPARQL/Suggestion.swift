/// The candidate that a mistyped word was probably meant to be, nil where none is near.
///
/// Near is one change in words of up to four letters and two in longer ones; case counts nothing,
/// and two exchanged neighbours count as one change.
///
///     nearest(to: "shcema", among: ["schema", "skos"])   // "schema"
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = word.utf8.count <= 4 ? 1 : 2
  // Longer words are no slip of the finger, and comparing them would cost their square.
  guard word.utf8.count <= 60 else { return nil }
  let wanted = Array(word.lowercased().utf8)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates.sorted() {
    let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
