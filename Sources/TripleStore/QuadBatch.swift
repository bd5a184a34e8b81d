public import RDF
internal import SPARQLEvaluation

/// Quads on their way into a store: each of their terms once, and hashed.
///
///     let batch = QuadBatch(quads)
///     try store.write { try $0.insert(batch) }
///
/// Making one needs no store, so that the next one can be made by another thread while a store writes
/// the last.
public struct QuadBatch: Sendable {
  /// A quad as numbers of terms and graphs of the batch.
  struct Row: Sendable {
    var subject: Int32
    var predicate: Int32
    /// The number of a term or, where the object lies in its id, that id; see `inlineObject`.
    var object: Int64
    var graph: Int32

    /// The id of an object that is no term of the dictionary.
    var inlineObject: Int64? { object >> 56 == 0 ? nil : object }
  }

  /// The terms, in the order in which they came.
  private(set) var terms: [TermParts] = []
  /// What tells each of them from others.
  private(set) var fingerprints: [TermFingerprint] = []
  /// The names of the graphs, nil for the default graph; neighbours differ.
  private(set) var graphs: [Term?] = []
  /// The quads.
  private(set) var rows: [Row] = []

  /// How many quads there are.
  public var count: Int { rows.count }

  /// Tells the terms of quads apart.
  public init(_ quads: some Sequence<Quad>) {
    var numbers = NewHashes()
    // Read where they lie: a copy of each would count its references up and down.
    Array(quads).withUnsafeBufferPointer { quads in
      rows.reserveCapacity(quads.count)
      for index in quads.indices { add(quads, index, &numbers) }
    }
  }

  private mutating func add(
    _ quads: UnsafeBufferPointer<Quad>, _ index: Int, _ numbers: inout NewHashes
  ) {
    // Neighbours often have the same subject, and nearly always the same graph.
    let isSameSubject =
      index > 0 && quads[index].triple.subject == quads[index - 1].triple.subject
    if index == 0 || quads[index].graph != quads[index - 1].graph {
      graphs.append(quads[index].graph)
    }
    let subject =
      isSameSubject
      ? rows[index - 1].subject : number(TermParts(quads[index].triple.subject), &numbers)
    let predicate = number(TermParts(.iri, quads[index].triple.predicate.value), &numbers)
    let object: Int64
    if case .literal(let literal) = quads[index].triple.object, let id = TermID(inline: literal) {
      object = id.rawValue
    } else {
      object = Int64(number(TermParts(quads[index].triple.object), &numbers))
    }
    rows.append(
      Row(
        subject: subject, predicate: predicate, object: object,
        graph: Int32(truncatingIfNeeded: graphs.count - 1)))
  }

  private mutating func number(_ parts: TermParts, _ numbers: inout NewHashes) -> Int32 {
    let fingerprint = TermFingerprint(parts)
    if let known = numbers[fingerprint] { return Int32(truncatingIfNeeded: known) }
    numbers.add(fingerprint, id: Int64(terms.count))
    terms.append(parts)
    fingerprints.append(fingerprint)
    return Int32(truncatingIfNeeded: terms.count - 1)
  }
}
