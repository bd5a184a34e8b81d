public import RDF

/// The functions of our own, by the last part of their names: `rap:cite`, `rap:inWeekOf`.
///
/// The specification leaves room for functions that are named by IRIs
/// (<https://www.w3.org/TR/sparql11-query/#extensionFunctions>). To add one: a case with its number
/// of arguments here; its value in `SPARQLEvaluation/Expressions/ExpressionEvaluator+Extensions.swift`;
/// its term in `schema/rapporteur.ttl` and `Rap`; a row in `Documentation/Querying.md`.
public enum ExtensionFunction: String, Hashable, Sendable, CaseIterable {
  /// How well a literal matches words.
  case score
  /// Where a graph, a statement, a sentence or a span stands, as a citation.
  case cite
  /// Whether two statements (or events, or topics) have a topic in common.
  case sameTopic
  /// Whether a date lies in the day, month or year that another one names.
  case during
  /// Whether a date lies in the same week, month, quarter or year as another one.
  case inWeekOf, inMonthOf, inQuarterOf, inYearOf
  /// The Monday of a date's week, its month, its quarter.
  case weekOf, monthOf, quarterOf
  /// The first and the last day of what a date names.
  case firstDay, lastDay

  /// The function of that name, nil where there is none.
  public init?(_ name: IRI) {
    guard name.value.hasPrefix(Rap.namespace) else { return nil }
    self.init(rawValue: String(name.value.dropFirst(Rap.namespace.count)))
  }

  /// The name as it stands in a query.
  public var iri: IRI { IRI(Rap.namespace + rawValue) }

  /// How many arguments the function takes.
  public var argumentCounts: ClosedRange<Int> {
    switch self {
    case .score, .sameTopic, .during, .inWeekOf, .inMonthOf, .inQuarterOf, .inYearOf: 2...2
    case .cite, .weekOf, .monthOf, .quarterOf, .firstDay, .lastDay: 1...1
    }
  }
}
