/// How far an evaluation may go.
///
///     EvaluationOptions(timeLimit: .seconds(10))
public struct EvaluationOptions: Sendable {
  /// How long the query may run, nil for as long as it needs.
  public var timeLimit: Duration?
  /// The most rows that operators may keep at once (hash tables, sorting, groups).
  public var rowLimit: Int
  /// The most memory, in bytes, that operators, computed texts and a collected answer may take.
  ///
  /// It is counted, not measured: the process takes up to twice as much while tables grow.
  public var memoryLimit: Int
  /// How many literals `rap:score` ranks, best first; others have no score.
  public var searchLimit: Int
  /// Who answers SERVICE: nobody, unless one is named.
  public var services = ServiceOptions()
  /// Asked between blocks; the evaluation ends where it says true.
  public var isCancelled: @Sendable () -> Bool
  /// Whether the algebra is evaluated as written, without the optimiser's passes.
  public var isOptimised: Bool

  /// Makes options.
  public init(
    timeLimit: Duration? = nil, rowLimit: Int = 50_000_000, memoryLimit: Int = 4 << 30,
    searchLimit: Int = 10_000, isOptimised: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.timeLimit = timeLimit
    self.rowLimit = rowLimit
    self.memoryLimit = memoryLimit
    self.searchLimit = searchLimit
    self.isOptimised = isOptimised
    self.isCancelled = isCancelled
  }
}
