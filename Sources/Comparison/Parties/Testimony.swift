public import Questions

/// What the parties of a comparison said: all statements at once, and whose each of them is.
///
///     let testimony = try Testimony(of: [iran, iraq], filter: filter, asking: questions)
///     testimony.rows[0].count       // how many statements Iran made
///
/// A statement can be two parties': a minister's is the country's as well. All views of a
/// comparison are made of this one value.
public struct Testimony {
  /// Whom it is about.
  public private(set) var parties: [Party]
  /// The statements of all of them, the earliest first.
  public let table: StatementTable
  /// For each party the rows of its statements, ascending.
  public private(set) var rows: [[Int]]
  /// Whether all statements are about one subject that was asked for.
  public let hasSubject: Bool
  /// The user's own topics.
  let ownTopics: TopicList
  let questions: Questions
  let findings = Findings()

  /// Collects what parties said.
  ///
  /// - Parameters:
  ///   - parties: whom to listen to.
  ///   - filter: what to look at; its speakers give way to the parties.
  ///   - topics: the user's own topics.
  ///   - questions: the graph.
  /// - Throws: what the questions throw.
  public init(
    of parties: [Party], filter: StatementFilter, topics: TopicList = TopicList(),
    asking questions: Questions
  ) throws {
    var filter = filter
    filter.speakers = Set(parties.flatMap(\.ids)).sorted()
    self.parties = parties
    self.questions = questions
    ownTopics = topics
    hasSubject = filter.subject != nil
    let table = try questions.table(of: filter)
    self.table = table
    guard parties.count > 1 else {
      rows = parties.map { _ in Array(0..<table.count) }
      return
    }
    var wanted: [StatementProperty] = [.speaker]
    let ids = filter.speakers ?? []
    if ids.contains(where: { !$0.hasPrefix("person/") }) { wanted.append(.behalf) }
    if ids.contains(where: { $0.hasPrefix("post/") }) { wanted.append(.post) }
    let columns = try wanted.map(table.column)
    let count = table.count
    rows = parties.map { party in
      let own = Set(party.ids)
      let codes = columns.map { column in column.values.map(own.contains) }
      return (0..<count).filter { row in
        zip(columns, codes).contains { column, isOwn in column[row].contains { isOwn[Int($0)] } }
      }
    }
  }

  /// The same with each party replaced by those who speak for it, the most talkative first.
  ///
  /// Speakers without a name are one party together, and so are those beyond the limit: nothing
  /// that a country said is lost by looking at who said it.
  ///
  /// - Parameter limit: how many speakers of each party stand for themselves.
  /// - Returns: the same statements with the speakers as parties.
  /// - Throws: what the questions throw.
  public func split(limit: Int) throws -> Testimony {
    let speakers = try table.column(.speaker)
    var result = self
    result.parties = []
    result.rows = []
    for (party, own) in zip(parties, rows) {
      var rowsOf: [String: [Int]] = [:]
      var unnamed: [Int] = []
      for row in own {
        guard let speaker = speakers.first(row), !speaker.contains("#") else {
          unnamed.append(row)
          continue
        }
        rowsOf[speaker, default: []].append(row)
      }
      let order = rowsOf.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      let names = try questions.names(order.prefix(limit).map(\.key))
      for (id, rows) in order.prefix(limit) {
        result.add(Party(name: names[id]?.name ?? id, ids: [id]), rows)
      }
      let others = order.dropFirst(limit)
      if !others.isEmpty {
        result.add(
          Party(name: "\(party.name): \(others.count) others", ids: others.map(\.key).sorted()),
          others.flatMap(\.value).sorted())
      }
      if !unnamed.isEmpty {
        result.add(Party(name: "\(party.name): without a name", ids: party.ids), unnamed)
      }
    }
    return result
  }

  private mutating func add(_ party: Party, _ own: [Int]) {
    parties.append(party)
    rows.append(own)
  }

  /// The names of things and topics by their IRIs.
  func names(_ ids: some Sequence<String>) throws -> [String: Reference] {
    let own = ownTopics.concepts.map { ($0.id, Reference(id: $0.id, name: $0.name)) }
    return try questions.names(Array(Set(ids))).merging(own, uniquingKeysWith: { $1 })
  }
}
