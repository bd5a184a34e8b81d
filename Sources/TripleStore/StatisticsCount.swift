internal import SQLite

/// Counts how many different subjects and objects each predicate has, in one pass of two indexes.
struct StatisticsCount {
  private struct Counts {
    var triples = 0
    var asserted = 0
    var subjects = 0
    var objects = 0
  }

  /// Objects that stand in this many triples of a predicate are noted one by one.
  static let frequent = 256

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Counts and writes the tables; some 0.5 s for a million quads.
  ///
  /// - Parameter withSegments: whether to make the blocks for scans as well.
  /// - Throws: `SQLiteError` where the file cannot be read or written.
  func write(withSegments: Bool = false) throws {
    var counts: [Int64: Counts] = [:]
    try connection.run("DELETE FROM frequent_object")
    var byObject = withSegments ? try SegmentWriter(connection, .byObject) : nil
    let objects = try countObjects(into: &counts, &byObject)
    try byObject?.finish()
    var bySubject = withSegments ? try SegmentWriter(connection, .bySubject) : nil
    let subjects = try countSubjects(into: &counts, &bySubject)
    try bySubject?.finish()
    try connection.run("DELETE FROM predicate_statistics")
    for (predicate, count) in counts {
      try connection.run(
        """
        INSERT INTO predicate_statistics VALUES (\(predicate), \(count.triples), \(count.asserted),
          \(count.subjects), \(count.objects), \(count.triples))
        """)
    }
    try Counter.subjects.set(subjects, connection)
    try Counter.objects.set(objects, connection)
  }

  private func countObjects(
    into counts: inout [Int64: Counts], _ segments: inout SegmentWriter?
  ) throws -> Int {
    // A triple's rows follow one another, an asserted one first.
    let rows = try connection.prepare(
      """
      SELECT predicate, object, subject, asserted FROM quad INDEXED BY quad_pos
      ORDER BY predicate, object, subject, asserted DESC
      """)
    let note = try connection.prepare("INSERT INTO frequent_object VALUES (?, ?, ?)")
    var total = 0
    var last: (predicate: Int64, object: Int64, subject: Int64)?
    var triples: Int64 = 0
    func finishObject() throws {
      guard let last, triples >= Self.frequent else { return }
      try note.bind(last.predicate, at: 1)
      try note.bind(last.object, at: 2)
      try note.bind(triples, at: 3)
      try note.run()
    }
    var count = Counts()
    while try rows.step() {
      let row = (
        predicate: rows.row.int64(0), object: rows.row.int64(1), subject: rows.row.int64(2)
      )
      if let last, last == row { continue }
      if last?.predicate != row.predicate || last?.object != row.object {
        try finishObject()
        triples = 0
        total += 1
        if let last, last.predicate != row.predicate {
          counts[last.predicate] = count
          count = Counts()
        }
        count.objects += 1
      }
      last = row
      triples += 1
      count.triples += 1
      guard rows.row.bool(3) else { continue }
      count.asserted += 1
      try segments?.append(predicate: row.predicate, key: row.object, value: row.subject)
    }
    try finishObject()
    if let last { counts[last.predicate] = count }
    // An object of two predicates is counted twice here: near enough for a planner.
    return total
  }

  private func countSubjects(
    into counts: inout [Int64: Counts], _ segments: inout SegmentWriter?
  ) throws -> Int {
    let rows = try connection.prepare(
      """
      SELECT subject, predicate, object, asserted FROM quad INDEXED BY quad_spo
      ORDER BY subject, predicate, object, asserted DESC
      """)
    var total = 0
    var last: (subject: Int64, predicate: Int64, object: Int64)?
    while try rows.step() {
      let row = (
        subject: rows.row.int64(0), predicate: rows.row.int64(1), object: rows.row.int64(2)
      )
      if let last, last == row { continue }
      if last?.subject != row.subject { total += 1 }
      if last?.subject != row.subject || last?.predicate != row.predicate {
        counts[row.predicate, default: Counts()].subjects += 1
      }
      last = row
      guard rows.row.bool(3) else { continue }
      try segments?.append(predicate: row.predicate, key: row.subject, value: row.object)
    }
    return total
  }
}
