import RDF

/// An expression as it was written, with its place.
struct ExpressionSyntax {
  /// What was written.
  indirect enum Kind {
    case term(Term)
    case variable(Variable)
    case or(ExpressionSyntax, ExpressionSyntax)
    case and(ExpressionSyntax, ExpressionSyntax)
    case not(ExpressionSyntax)
    case compare(Expression.Comparison, ExpressionSyntax, ExpressionSyntax)
    case arithmetic(Expression.ArithmeticOperator, ExpressionSyntax, ExpressionSyntax)
    case negate(ExpressionSyntax)
    case plus(ExpressionSyntax)
    case isIn(ExpressionSyntax, [ExpressionSyntax], negated: Bool)
    case bound(Variable)
    case ifThenElse(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax)
    case coalesce([ExpressionSyntax])
    case builtIn(BuiltIn, [ExpressionSyntax])
    case function(IRI, [ExpressionSyntax])
    case exists(GroupSyntax)
    case countAll(distinct: Bool)
    case aggregate(Aggregate.Function, ExpressionSyntax, distinct: Bool)
    case groupConcat(ExpressionSyntax, separator: String, distinct: Bool)
  }

  /// What was written.
  var kind: Kind
  /// Where.
  var range: Range<Int>
  /// How many expressions stand inside each other.
  var depth: Int
}

extension ExpressionSyntax.Kind {
  /// The expressions directly inside.
  var operands: [ExpressionSyntax] {
    switch self {
    case .term, .variable, .bound, .exists, .countAll: []
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .not(let operand), .negate(let operand), .plus(let operand),
      .aggregate(_, let operand, _), .groupConcat(let operand, _, _):
      [operand]
    case .isIn(let operand, let list, _): [operand] + list
    case .ifThenElse(let condition, let yes, let no): [condition, yes, no]
    case .coalesce(let operands), .builtIn(_, let operands), .function(_, let operands): operands
    }
  }

  /// Whether this is an aggregate itself.
  var isAggregate: Bool {
    switch self {
    case .countAll, .aggregate, .groupConcat: true
    case .term, .variable, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .bound,
      .ifThenElse, .coalesce, .builtIn, .function, .exists:
      false
    }
  }
}

extension ExpressionSyntax {
  /// Whether an aggregate stands in it, EXISTS apart.
  var containsAggregate: Bool {
    kind.isAggregate || kind.operands.contains(where: \.containsAggregate)
  }
}
