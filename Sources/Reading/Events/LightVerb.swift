/// A verb that says little itself: what happens is its object ("held talks").
struct LightVerb: Hashable, Sendable {
  /// What the subject is in the event.
  enum Part: Hashable, Sendable { case participant, organizer }

  /// What the subject of a verb is in an event of that type: who tells a news conference something
  /// takes part in it, who tells a visitor does not.
  static func part(_ verb: String, of type: String) -> Part? {
    if let part = table[verb] { return part }
    let isTold = ["briefing", "conference", "summit"].contains(type)
    return isTold && ["told", "tells", "telling", "tell"].contains(verb) ? .participant : nil
  }

  /// The verbs by their forms.
  static let table: [String: Part] = {
    var table: [String: Part] = [:]
    let stems: [(Part, [String])] = [
      (.participant, ["held", "holds", "hold", "holding", "had", "conducted", "conducting"]),
      (.participant, ["received", "placed"]),
      (.participant, ["attended", "attends", "attend", "attending", "joined", "joins", "joining"]),
      (.participant, ["addressed", "addresses", "began", "concluded", "resumed", "opened", "led"]),
      (.participant, ["delivered", "delivers", "deliver", "delivering", "gave", "gives", "give"]),
      (
        .participant,
        ["paid", "pays", "made", "makes", "make", "making", "gave", "giving", "paying"]
      ),
      (.participant, ["in", "participate", "participated", "participating", "join", "lead"]),
      (.organizer, ["hosted", "hosts", "host", "hosting", "chaired", "chairs", "chairing"]),
      (.organizer, ["convened", "convenes", "convening", "organized", "organised", "chair"]),
      (.organizer, ["convene", "co-hosted", "co-chaired", "organizing"]),
    ]
    for (part, forms) in stems { for form in forms { table[form] = part } }
    // "participated in" ends with its preposition, which is looked at on its own.
    table["in"] = nil
    return table
  }()
}
