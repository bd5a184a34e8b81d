import RDF

/// Reads the descriptions of resources, one after the other.
///
/// Each resource is described once, and the default graph holds a triple once, so that no triple comes
/// twice.
struct DescriptionWalk {
  private let context: EvaluationContext
  private var waiting: [TermID] = []
  private var known: Set<TermID> = []
  /// The resource that is being described, and its triples that have not been read.
  private var current: (subject: TermID, matches: any PatternMatches)?

  init(_ context: EvaluationContext) { self.context = context }

  /// Puts resources on the list; what can be no subject is passed over.
  mutating func add(_ resources: [TermID]) throws {
    let before = known.count
    for id in resources where id.tag == .dictionary && id != .unbound {
      if known.insert(id).inserted { waiting.append(id) }
    }
    try context.keep(known.count - before)
  }

  /// The triples about the next resources, some thousand at most and perhaps none; nil where no resource
  /// is waiting.
  mutating func nextTriples() throws -> [Triple]? {
    guard current != nil || !waiting.isEmpty else { return nil }
    var subjects: [TermID] = []
    var block = MatchBlock(wanted: (subject: false, predicate: true, object: true, graph: false))
    while subjects.count < Block.targetCount {
      try context.check()
      if current == nil {
        guard let subject = waiting.popLast() else { break }
        current = (subject, try context.dataset.matches(IDPattern(subject: subject)))
      }
      guard let subject = current?.subject else { break }
      if try current?.matches.next(into: &block) != true { current = nil }
      subjects += repeatElement(subject, count: block.count - subjects.count)
    }
    let triples = try context.triples(subjects, block.predicates, block.objects)
    // A blank node says nothing by its name: what it stands for belongs to the description.
    let nodes = zip(block.objects, try context.terms(of: block.objects)).filter { _, term in
      if case .blankNode = term { true } else { false }
    }
    try add(nodes.map(\.0))
    return triples
  }
}
