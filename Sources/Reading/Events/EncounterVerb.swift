/// A verb by which people come together, and how its partners are named.
struct EncounterVerb: Hashable, Sendable {
  /// How the other side is brought in.
  enum Frame: Hashable, Sendable {
    /// "met (with) X".
    case withOrObject
    /// "spoke with X", "spoke to X".
    case withOrTo
    /// "conferred with X".
    case with
    /// "received X", "hosted X": the subject is the host.
    case host
    /// "phoned X".
    case object
    /// "visited Kandor".
    case placeObject
    /// "travelled to Kandor", "arrived in Kandor".
    case destination
  }

  /// The kind of event in the gazetteer.
  var type: String
  /// How the other side is brought in.
  var frame: Frame
  /// Whether the same form is a noun as well ("meeting", "visits").
  var isNounToo: Bool

  /// The verbs by their forms.
  static let table: [String: EncounterVerb] = {
    var table: [String: EncounterVerb] = [:]
    func add(_ type: String, _ frame: Frame, _ forms: [String], nouns: [String] = []) {
      for form in forms {
        table[form] = EncounterVerb(type: type, frame: frame, isNounToo: nouns.contains(form))
      }
    }
    add(
      "meeting", .withOrObject, ["met", "meet", "meets", "meeting"], nouns: ["meeting", "meet"])
    add("call", .withOrTo, ["spoke", "speak", "speaks", "speaking", "spoken"])
    add("call", .withOrTo, ["talked", "talk", "talks", "talking"], nouns: ["talk", "talks"])
    add("talks", .with, ["conferred", "confer", "confers", "conferring"])
    add("talks", .with, ["consulted", "consult", "consults", "consulting"])
    add("meeting", .with, ["dined", "lunched", "sat", "came"])
    add("talks", .with, ["exchanged"])
    add("talks", .with, ["negotiated", "negotiate", "negotiates", "negotiating"])
    add("meeting", .host, ["hosted", "hosts", "host", "hosting"], nouns: ["host", "hosts"])
    add("meeting", .host, ["received", "receives", "receive", "receiving"])
    add("meeting", .host, ["welcomed", "welcomes", "welcoming", "greeted", "greets"])
    add("meeting", .host, ["welcome"], nouns: ["welcome"])
    add("meeting", .host, ["convened", "convenes"])
    add("meeting", .object, ["saw"])
    add("call", .object, ["called", "phoned", "telephoned", "phones", "telephones", "rang"])
    add(
      "visit", .placeObject, ["visited", "visits", "visit", "visiting"],
      nouns: ["visits", "visit"])
    add("visit", .placeObject, ["toured", "tours"], nouns: ["tours"])
    add(
      "visit", .destination,
      ["traveled", "travelled", "travels", "travel", "traveling", "travelling"],
      nouns: ["travel", "travels"])
    add("visit", .destination, ["flew", "flies", "fly", "flown", "flying"])
    add("visit", .destination, ["arrived", "arrives", "arrive", "arriving", "landed"])
    add("visit", .destination, ["headed", "journeyed"])
    return table
  }()
}
