/// How a statement stands towards somebody or something that it speaks of.
public enum Stance: String, Sendable, CaseIterable {
  /// It supports, praises, thanks or sides with it.
  case supportive
  /// It condemns, accuses, rejects or threatens it.
  case critical
  /// Its words show neither.
  case open

  /// The opposite; of what is open, open.
  var reversed: Stance {
    switch self {
    case .supportive: .critical
    case .critical: .supportive
    case .open: .open
    }
  }

  /// Whether two stances exclude each other.
  func isOpposite(to other: Stance) -> Bool { self != .open && other == reversed }
}

/// A stance with the words that show it: a stance that nobody can check is worth nothing.
public struct StanceReading: Hashable, Sendable {
  /// The stance.
  public var stance: Stance
  /// What shows it: "condemn", "speech act praise"; empty where it is open.
  public var reason: String

  static let open = StanceReading(stance: .open, reason: "")

  /// Whether the speech act shows it and no word beside the name.
  public var isByAct = false
}
