internal import Arguments
internal import Presentation
internal import Questions
internal import Reading

/// The options that say how much of a network is drawn, and which part.
enum DrawingOptions {
  static let top = Option<Int?>(
    "top", value: "N",
    help:
      "How many speakers, topics or countries, 0 for all (8 in pictures and DOT, all in GEXF and "
      + "GraphML); of an article four times as many statements.")
  static let minimum = Option<Int>(
    "min", value: "N", default: 1, help: "Only lines of at least so many statements.")
  static let around = Option<String?>(
    "around", value: "NAME", help: "Only what lies around somebody, a country or a topic.")
  static let depth = Option<Int>(
    "depth", value: "N", default: 1, help: "With --around: at most so many lines away.")
  static let between = Option<[String]>(
    "between", values: ["A", "B"], help: "Only the paths that join two of those drawn.")
  static let change = Option<[Day]>(
    "diff", values: ["FROM", "TO"],
    help: "What changed between two days, months or years: new, gone, more, less.")

  static let network = OptionGroup("Which part", [minimum, around, depth, between, change])

  /// What an invocation wants of a network.
  static func selection(
    _ invocation: Invocation, _ names: NameResolution, of kinds: [NamedThing.Kind]
  ) throws -> NetworkSelection {
    var selection = NetworkSelection()
    selection.top = try limit(invocation)
    guard invocation[minimum] >= 1 else {
      throw UsageError("--min wants 1 or more, not \(invocation[minimum])")
    }
    selection.minimum = invocation[minimum]
    guard (1...6).contains(invocation[depth]) else {
      throw UsageError("--depth wants a number from 1 to 6, not \(invocation[depth])")
    }
    selection.depth = invocation[depth]
    func place(_ typed: String) throws -> NetworkSelection.Place {
      .init(typed: typed, ids: Set(try names.ids(typed, orTopicsOf: kinds)))
    }
    selection.around = try invocation[around].map(place)
    if invocation.isGiven(depth), selection.around == nil {
      throw UsageError("--depth says how far --around reaches; give both")
    }
    let ends = try invocation[between].map(place)
    if ends.count == 2 { selection.between = (ends[0], ends[1]) }
    if selection.around != nil, selection.between != nil {
      throw UsageError("--around and --between exclude each other; choose one")
    }
    let periods = invocation[change]
    if periods.count == 2 {
      guard !invocation.isGiven(SharedOptions.since), !invocation.isGiven(SharedOptions.until)
      else {
        throw UsageError("--diff names both periods itself; leave out --since and --until")
      }
      selection.periods = (periods[0].range, periods[1].range)
    }
    return selection
  }

  /// How many of each are drawn; nil for all.
  static func limit(_ invocation: Invocation) throws -> Int? {
    guard let given = invocation[top] else {
      return try DrawingOutput.format(invocation).isForPrograms ? nil : 8
    }
    guard given >= 0 else { throw UsageError("--top wants 0 or more, not \(given)") }
    return given == 0 ? nil : given
  }
}

extension NameResolution {
  /// The IRIs that a name can mean in a drawing: things of some kinds, else topics where these are
  /// among the kinds.
  fileprivate func ids(_ typed: String, orTopicsOf kinds: [NamedThing.Kind]) throws -> [String] {
    let others = kinds.filter { $0 != .topic }
    guard kinds.contains(.topic), try things(typed, of: others).isEmpty else {
      return try ids(typed, of: others, called: "speaker")
    }
    let topics = try questions.topics(named: typed)
    let exact = topics.filter { folded($0.name) == folded(typed) }
    guard !topics.isEmpty else {
      throw CommandError.unknown("speaker or topic", typed, near: try questions.names(of: kinds))
    }
    return (exact.isEmpty ? topics : exact).map(\.id)
  }
}
