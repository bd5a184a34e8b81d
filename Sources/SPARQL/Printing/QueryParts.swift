/// The layers of a query's algebra from LIMIT down to the pattern, each as the clause it came from.
struct QueryParts {
  /// DISTINCT or REDUCED.
  var duplicates = SelectSyntax.Duplicates.kept
  /// The columns of `.project`, nil where there is none.
  var columns: [Variable]?
  /// `(… AS ?name)` of a grouped query.
  var computed: [(variable: Variable, expression: Expression)] = []
  /// HAVING.
  var having: Expression?
  /// VALUES behind a grouped query.
  var values: GraphPattern?
  /// GROUP BY, nil where nothing is grouped.
  var keys: [(variable: Variable, expression: Expression?)]?
  /// What the variables of aggregates stand for.
  var aggregates: [Variable: Aggregate] = [:]
  /// ORDER BY.
  var order: [OrderComparator] = []
  /// OFFSET.
  var offset = 0
  /// LIMIT.
  var limit: Int?
  /// WHERE.
  var pattern: GraphPattern

  /// Takes the layers off a pattern; the columns only where they are those of the query itself.
  init(_ pattern: GraphPattern, takingColumns: Bool = true) {
    self.pattern = pattern
    if case .slice(let inner, let offset, let limit) = self.pattern {
      self.offset = offset
      self.limit = limit
      self.pattern = inner
    }
    if takingColumns { takeColumns() }
    if case .orderBy(let inner, let order) = self.pattern {
      self.order = order
      self.pattern = inner
    }
    takeGroup()
  }

  /// Takes off DISTINCT and the columns.
  private mutating func takeColumns() {
    if case .distinct(let inner) = pattern {
      duplicates = .removed
      pattern = inner
    } else if case .reduced(let inner) = pattern {
      duplicates = .reduced
      pattern = inner
    }
    if case .project(let inner, let columns) = pattern {
      self.columns = columns
      pattern = inner
    }
  }

  /// Takes off computed columns, HAVING and the group below them, where there is a group.
  private mutating func takeGroup() {
    var inner = pattern
    var computed: [(variable: Variable, expression: Expression)] = []
    while case .extend(let next, let variable, let expression) = inner {
      computed.insert((variable, expression), at: 0)
      inner = next
    }
    var values: GraphPattern?
    if case .join(let next, let table) = inner, case .values = table {
      values = table
      inner = next
    }
    var having: Expression?
    if case .filter(let condition, let next) = inner {
      having = condition
      inner = next
    }
    guard case .group(let grouped, let by, let bindings) = inner else { return }
    self.computed = computed
    self.values = values
    self.having = having
    for binding in bindings { aggregates[binding.variable] = binding.aggregate }
    takeKeys(by, from: grouped)
  }

  /// Takes off the computed keys of GROUP BY, down to the last that has no name.
  private mutating func takeKeys(_ by: [Variable], from grouped: GraphPattern) {
    var inner = grouped
    var expressions: [Variable: Expression] = [:]
    var taken: [Variable: Expression] = [:]
    pattern = grouped
    while case .extend(let next, let variable, let expression) = inner, by.contains(variable) {
      taken[variable] = expression
      inner = next
      if variable.isInternal {
        pattern = inner
        expressions = taken
      }
    }
    keys = by.map { ($0, expressions[$0]) }
  }
}
