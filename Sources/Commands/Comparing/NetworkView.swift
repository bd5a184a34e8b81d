internal import Arguments
internal import Comparison
internal import Diagrams
internal import Presentation
internal import Questions

/// The forms in which a network of speakers is written.
enum NetworkFormat: String, CaseIterable, Sendable {
  case table, dot, gexf, graphml

  /// The drawing in this format; a table is no drawing.
  func text(of drawing: Drawing) -> String {
    switch self {
    case .table, .dot: drawing.dot()
    case .gexf: drawing.gexf()
    case .graphml: drawing.graphML()
    }
  }
}

/// Speakers joined by what they agree or disagree on.
enum NetworkView {
  static let normalisation = Option<Choice<Normalisation>>(
    "normalise", value: "HOW", default: Choice(.none),
    help: "How ties are put in proportion to how much two say (--network).")
  static let format = Option<Choice<NetworkFormat>>(
    "format", value: "FORMAT", default: Choice(.table),
    help: "How a network is written (--network).")

  static func write(_ view: View) async throws -> ExitCode {
    let network = try await PositionNetwork(
      of: view.testimony, normalisation: view.invocation[normalisation].value)
    let format = view.invocation[format].value
    if format != .table {
      guard view.form == .people else {
        throw UsageError(
          "--format \(format.rawValue) and --json, --jsonl, --csv exclude each other")
      }
      try view.context.output.write(
        format.text(of: NetworkDrawing(network: network, about: view.request.about).drawing()))
      return network.ties.isEmpty ? .nothingMatched : .done
    }
    if view.form == .people, view.testimony.table.count > 0 {
      try view.context.output.write(NetworkText(context: view.context, network: network).text())
      return network.ties.isEmpty ? .nothingMatched : .done
    }
    var listing = Listing<NetworkRow>(view.context, view.form, noun: "shared positions")
    let rows = network.ties.map { NetworkRow(network: network, tie: $0) }
    try listing.write(rows) { _ in "" }
    return try listing.end(left: 0)
  }
}

/// One tie, for programs.
struct NetworkRow: ProgramRecord {
  let network: PositionNetwork
  let tie: PositionNetwork.Tie

  var json: JSON {
    func shared(_ things: [PositionNetwork.Shared]) -> JSON {
      .array(
        things.map { thing in
          .object([
            ("target", JSON(thing.target)), ("first", .string(thing.first)),
            ("second", .string(thing.second)),
            ("statements", .array([.int(thing.firstCount), .int(thing.secondCount)])),
          ])
        })
    }
    return .object([
      ("first", .string(network.parties[tie.first].name)),
      ("second", .string(network.parties[tie.second].name)),
      ("congruence", .double(tie.congruence)), ("conflict", .double(tie.conflict)),
      ("normalisation", .string(network.normalisation.rawValue)),
      ("agreeOn", shared(tie.congruent)), ("disagreeOn", shared(tie.conflicting)),
    ])
  }

  static var columns: [String] {
    [
      "first", "second", "congruence", "conflict", "normalisation", "agreeOn.target.name",
      "disagreeOn.target.name",
    ]
  }
}

/// A network as people read it: a row for each pair of speakers.
struct NetworkText {
  let context: Context
  let network: PositionNetwork

  func text() -> String {
    var parties = RowTable(["speaker", "statements", "positions on"], numbers: [1, 2])
    for (index, party) in network.parties.enumerated() {
      parties.add([
        party.name, grouped(network.statements[index]), grouped(network.activity[index]),
      ])
    }
    guard !network.ties.isEmpty else {
      return parties.text(context) + "\nNo two of them take a position on the same thing.\n"
    }
    let digits = network.normalisation == .none ? 0 : 2
    var ties = RowTable(["between", "and", "agree", "disagree"], numbers: [2, 3])
    for tie in network.ties {
      var details: [String] = []
      for (name, things) in [("agree on", tie.congruent), ("disagree on", tie.conflicting)]
      where !things.isEmpty {
        let list = things.prefix(12).map {
          "\($0.target.name) (\(grouped($0.firstCount)) | \(grouped($0.secondCount)))"
        }.joined(separator: ", ")
        let more = things.count > 12 ? " and \(things.count - 12) more" : ""
        details += Wrapping.lines("\(name): \(list)\(more)", width: context.width - 4)
      }
      ties.add(
        [
          network.parties[tie.first].name, network.parties[tie.second].name,
          rounded(tie.congruence, digits), rounded(tie.conflict, digits),
        ], details: details)
    }
    return parties.text(context) + "\n" + ties.text(context)
      + "\nOn how many things both take the same side or opposite sides"
      + (network.normalisation == .none
        ? "" : ", normalised by \(network.normalisation.rawValue)")
      + ". In brackets: how many statements of the one and of the other show it; of few, one may have "
      + "been misread. --json names them.\n"
  }
}
