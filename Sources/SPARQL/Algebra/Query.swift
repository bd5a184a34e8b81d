public import RDF

/// A whole query: its form, its pattern and the data it asks.
public struct Query: Hashable, Sendable {
  /// What is wanted of the solutions.
  public enum Form: Hashable, Sendable {
    /// A table of those variables, in order.
    case select([Variable])
    /// Whether there is a solution.
    case ask
    /// A graph made from a template.
    case construct([TriplePattern])
    /// A graph about the resources.
    case describe([TermPattern])
  }

  /// The form.
  public var form: Form
  /// What is matched, modifiers of the solution sequence included.
  public var pattern: GraphPattern
  /// The graphs of `FROM`, merged to the default graph; empty with `named`: the dataset's own.
  public var defaultGraphs: [IRI]
  /// The graphs of `FROM NAMED`.
  public var namedGraphs: [IRI]
  /// The base against which relative IRIs were resolved.
  public var base: IRI?

  /// Makes a query.
  public init(
    form: Form, pattern: GraphPattern, defaultGraphs: [IRI] = [], namedGraphs: [IRI] = [],
    base: IRI? = nil
  ) {
    self.form = form
    self.pattern = pattern
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
    self.base = base
  }
}
