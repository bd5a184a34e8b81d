internal import Diagrams
internal import Questions

/// The nodes of a network with their names, kinds and frames.
struct CorpusNodes {
  /// The nodes and frames, without edges.
  let parts: DrawingParts
  private let names: [String: Reference]
  private let subject: CorpusDrawing.Subject

  /// Names what a network touches; speakers stand in the frames of their countries.
  init(_ questions: Questions, _ subject: CorpusDrawing.Subject, _ network: Network<String>) throws
  {
    self.subject = subject
    let things = network.things
    names = try questions.names(things)
    let speakers = Set(network.links.map(\.from))
    let countries =
      subject == .countries
      ? [:] : try questions.countries(ofSpeakers: things.filter(speakers.contains))
    var parts = DrawingParts()
    for id in things {
      let name = names[id]?.name ?? id
      let weight = network.weights[id] ?? 0
      let counts =
        subject == .countries || subject == .actors
        ? "\(weight) times" : counted(weight, "statement")
      parts.add(
        Node(
          id, DrawingParts.kind(id), label: [name], tooltip: "\(name): \(counts)", weight: weight))
      if let country = countries[id] { parts.put(id, into: country) }
    }
    self.parts = parts
  }

  /// A link in words: "Ann Doe on grain: 3 statements".
  func words(_ from: String, _ to: String, _ counts: String) -> String {
    let (from, to) = (names[from]?.name ?? from, names[to]?.name ?? to)
    return switch subject {
    case .speakers, .topics: "\(from) on \(to): \(counts)"
    case .countries: "\(from) mentions \(to) in \(counts)"
    case .actors: "\(from) to or of \(to): \(counts)"
    }
  }
}
