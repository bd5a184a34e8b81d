/// Which part of a network is wanted.
package struct NetworkSelection {
  /// Somebody or something as it was typed, and what it can mean.
  package struct Place {
    package var typed: String
    package var ids: Set<String>

    package init(typed: String, ids: Set<String>) {
      self.typed = typed
      self.ids = ids
    }
  }

  /// Some days in a row.
  package struct Period {
    /// The first of them, in ISO 8601.
    package let first: String
    /// The last of them.
    package let last: String
    /// How they are called: "2021".
    package let name: String

    package init(first: String, last: String, name: String) {
      self.first = first
      self.last = last
      self.name = name
    }
  }

  /// How many of each side; nil for all.
  package var top: Int?
  /// Only lines of at least so many statements.
  package var minimum = 1
  /// Only what lies around these.
  package var around: Place?
  /// How many lines away.
  package var depth = 1
  /// Only the paths that join these.
  package var between: (Place, Place)?
  /// Two periods to compare.
  package var periods: (from: Period, to: Period)?

  package init() {}

  /// What is drawn whatever it weighs.
  package var centre: Set<String> {
    (around?.ids ?? []).union(between?.0.ids ?? []).union(between?.1.ids ?? [])
  }
}
