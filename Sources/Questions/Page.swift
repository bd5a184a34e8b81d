/// Some of the answers to a question, and how many there are in all.
public struct Page<Record: Sendable>: Sendable {
  /// The first answers, in order.
  public var records: [Record]
  /// How many there are.
  public var total: Int

  /// Makes a page.
  public init(records: [Record], total: Int) {
    self.records = records
    self.total = total
  }

  /// How many there are beyond the ones given.
  public var left: Int { max(0, total - records.count) }

  /// The page with each answer replaced by others of the same length.
  func map<Other>(_ change: ([Record]) throws -> [Other]) rethrows -> Page<Other> {
    Page<Other>(records: try change(records), total: total)
  }
}
