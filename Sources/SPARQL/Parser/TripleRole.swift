/// What triples are read for, which decides what may stand in them.
enum TripleRole {
  /// A pattern: paths are allowed, and blank nodes are variables that nobody can name.
  case pattern
  /// The template of CONSTRUCT or INSERT: blank nodes stay blank nodes.
  case template
  /// The template of DELETE: a blank node, new as it would be, could never be found.
  case deletion
  /// INSERT DATA.
  case insertedData
  /// DELETE DATA.
  case deletedData

  /// Whether a verb may be a path.
  var allowsPaths: Bool {
    switch self {
    case .pattern: true
    case .template, .deletion, .insertedData, .deletedData: false
    }
  }

  /// Whether a variable may stand anywhere.
  var allowsVariables: Bool {
    switch self {
    case .pattern, .template, .deletion: true
    case .insertedData, .deletedData: false
    }
  }

  /// Whether a blank node may stand anywhere, brackets and lists that make some included.
  var allowsBlankNodes: Bool {
    switch self {
    case .pattern, .template, .insertedData: true
    case .deletion, .deletedData: false
    }
  }

  /// How an error names the place.
  var description: String {
    switch self {
    case .pattern: "a pattern"
    case .template: "a template"
    case .deletion: "DELETE"
    case .insertedData: "INSERT DATA"
    case .deletedData: "DELETE DATA"
    }
  }
}
