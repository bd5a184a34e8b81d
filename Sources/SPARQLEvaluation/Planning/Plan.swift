import SPARQL

/// A step of how a query will be run, with what the planner expects of it.
struct Plan {
  /// What is done.
  var node: Node
  /// The columns of the blocks that the step hands on.
  var columns: [Variable]
  /// The columns that are bound in every row.
  var certain: Set<Variable>
  /// How many rows are expected.
  var rows: Double
  /// How many different values are expected in a column; a missing one counts as `rows`.
  var distinct: [Variable: Double] = [:]
  /// How many values a column would have if they came equally often; a missing one counts as `distinct`.
  var even: [Variable: Double] = [:]
  /// How many rows all the steps up to here are expected to touch.
  var cost: Double
  /// The column in whose order the rows are expected to come, where there is one; a hint of what costs
  /// less, and nothing to rely on.
  var sortedBy: Variable?
  /// What the step does is noted here; nil, and nothing noted, unless somebody wants to know.
  var counter: StepCounter?

  /// The kinds of step.
  indirect enum Node {
    /// One solution without bindings.
    case unit
    /// No solution.
    case nothing
    /// Rows that are known beforehand; the words say of what.
    case table([[TermID]], count: Int, label: String)
    /// The distinct keys that the other side of a join hands over, batch by batch.
    case seed(Seed)
    /// All matches of a pattern.
    case scan(QuadPattern)
    /// Some of the matches of a pattern, in the order of their objects.
    case pairScan(PairScan)
    /// Each row extended by the matches of a pattern; probes, or hashes where those are too many.
    case patternJoin(Plan, QuadPattern, tableCost: Double)
    /// The same, with the rows in the order of the input.
    case orderedJoin(Plan, QuadPattern, tableCost: Double)
    /// Each row extended along a path.
    case path(Plan, PathPattern)
    /// Both sides, the right one hashed.
    case hashJoin(Plan, Plan)
    /// OPTIONAL, MINUS: the right side evaluated batch by batch where there is a seed.
    case sideJoin(SideJoin)
    /// Each row joined with what an endpoint answers.
    case service(Plan, ServiceCall)
    case filter(Plan, Expression)
    case extend(Plan, Variable, Expression)
    case union([Plan])
    case group(Plan, by: [Variable], aggregates: [AggregateBinding])
    case sort(Plan, [OrderComparator], limit: Int?)
    /// The first rows of an order whose first key the input is sorted by already.
    case firstRows(Plan, [OrderComparator], limit: Int)
    case project(Plan)
    case distinct(Plan)
    case slice(Plan, offset: Int, limit: Int?)
    /// The pattern once for each named graph.
    case graphLoop(Variable, GraphPattern)
  }

  /// A join whose right side decides about each row of the left.
  struct SideJoin {
    enum Kind {
      case left(Expression?)
      case minus
    }

    var kind: Kind
    var left: Plan
    var right: Plan
    /// Where the keys of a batch are put, nil where the right side is evaluated once.
    var seed: Seed?
  }

  /// How many different values a column is expected to have.
  func distinctValues(of variable: Variable) -> Double {
    max(1, min(distinct[variable] ?? rows, rows))
  }

  /// How many values a column would have if they came equally often.
  func evenValues(of variable: Variable) -> Double {
    max(1, min(even[variable] ?? .infinity, distinctValues(of: variable)))
  }

  /// Whether hardly a value of the column comes twice.
  func isKey(_ variable: Variable) -> Bool { distinctValues(of: variable) > 0.9 * rows }
}

/// Where an outer operator puts the keys that an inner plan is evaluated for.
final class Seed {
  let variables: [Variable]
  var block = Block(width: 0)

  init(_ variables: [Variable]) { self.variables = variables }
}
