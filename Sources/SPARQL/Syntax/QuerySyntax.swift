import RDF

/// A query, or a subquery, as it was written; prefixes and relative IRIs are already resolved.
///
/// Ranges are byte offsets of `SourceText`.
struct QuerySyntax {
  /// What is wanted.
  enum Form {
    /// SELECT with its variables.
    case select(SelectSyntax)
    /// ASK.
    case ask
    /// CONSTRUCT with its template.
    case construct([TriplePattern])
    /// DESCRIBE; nothing named means `*`.
    case describe([TermPattern])
  }

  /// What is wanted.
  var form: Form
  /// `FROM`.
  var defaultGraphs: [IRI] = []
  /// `FROM NAMED`.
  var namedGraphs: [IRI] = []
  /// `WHERE`; empty where DESCRIBE has none.
  var pattern = GroupSyntax()
  /// `GROUP BY`.
  var groupBy: [GroupConditionSyntax] = []
  /// `HAVING`.
  var having: [ExpressionSyntax] = []
  /// `ORDER BY`.
  var orderBy: [OrderConditionSyntax] = []
  /// `LIMIT`.
  var limit: Int?
  /// `OFFSET`.
  var offset: Int?
  /// The `VALUES` at the end.
  var values: ValuesSyntax?
  /// The base at the end of the prologue.
  var base: IRI?
}

/// The head of SELECT.
struct SelectSyntax {
  /// What happens to repetitions.
  enum Duplicates { case kept, removed, reduced }

  /// What happens to repetitions.
  var duplicates = Duplicates.kept
  /// The columns, nil for `*`.
  var items: [ProjectionSyntax]?
  /// Where the columns stand.
  var range: Range<Int>
}

/// One column of SELECT.
struct ProjectionSyntax {
  /// The column's name.
  var variable: VariableSyntax
  /// What it is computed from, nil where it is a variable of the pattern.
  var expression: ExpressionSyntax?
}

/// A variable and where it was written.
struct VariableSyntax {
  /// The variable.
  var variable: Variable
  /// Where it stands.
  var range: Range<Int>
}

/// One key of GROUP BY.
struct GroupConditionSyntax {
  /// The key's value.
  var expression: ExpressionSyntax
  /// Its name, where `AS` gives one.
  var variable: VariableSyntax?
}

/// One key of ORDER BY.
struct OrderConditionSyntax {
  /// What is compared.
  var expression: ExpressionSyntax
  /// `DESC`.
  var descending: Bool
}

/// Inline data.
struct ValuesSyntax {
  /// The variables.
  var variables: [Variable]
  /// A row for each solution, nil for UNDEF.
  var rows: [[Term?]]
}
