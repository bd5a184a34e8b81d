import Diagrams

/// A drawing of an invented article, of the size that a real one has.
enum Demo {
  static let article: Drawing = {
    var drawing = Drawing(
      title: "Who said what in “Lorvia and Tessaly edge towards a grain corridor”",
      dates: "4 to 6 March 2031",
      omissions: "Left out: 7 statements without a subject; places; topics named only once.")
    drawing.nodes =
      people.map {
        Node("person/\($0.0)", .person, label: [$0.1, $0.2], tooltip: "\($0.1), \($0.2)")
      }
      + bodies.map { Node("organization/\($0.0)", .organization, label: [$0.1]) }
      + [
        Node("government/LOR", .government, label: ["Government of Lorvia"]),
        Node("unknown/1", .unknownSpeaker, label: ["a senior Tessalian official"]),
      ]
      + topics.map { Node("topic/\($0.0)", .topic, label: [$0.1]) }
      + events.map { Node("event/\($0.0)", .event, label: [$0.1, $0.2]) }
    for (index, said) in statements.enumerated() {
      let id = "article/3fa9c01b77de#statement=\(120 + index * 140),\(210 + index * 140)"
      drawing.nodes.append(
        Node(
          id, .statement, label: [said.words], tooltip: "\(said.words)\n[Lorvia Courier, \(index)]",
          url: "https://courier.example/a?x=1&s=\(index)"))
      drawing.edges.append(Edge(from: said.speaker, to: id, said.kind, tooltip: said.words))
      for topic in said.topics {
        drawing.edges.append(Edge(from: id, to: "topic/\(topic)", .about))
      }
      if let event = said.event { drawing.edges.append(Edge(from: id, to: "event/\(event)", .at)) }
      if let to = said.to { drawing.edges.append(Edge(from: id, to: to, .to)) }
    }
    drawing.edges += [
      Edge(from: "person/mira-solen", to: "organization/lor-mfa", .holds),
      Edge(from: "person/tarek-ovin", to: "organization/lor-mission", .holds),
    ]
    drawing.clusters = [
      Cluster(
        "country/LOR", label: "Lorvia",
        nodes: [
          "person/mira-solen", "person/tarek-ovin", "organization/lor-mfa",
          "organization/lor-mission", "government/LOR",
        ]),
      Cluster(
        "country/TES", label: "Tessaly",
        nodes: ["person/anders-quill", "person/ilse-barrow", "organization/tes-navy", "unknown/1"]),
      Cluster("country/KUN", label: "Kundria", nodes: ["person/odile-marchetti"]),
    ]
    return drawing
  }()

  /// Speakers and subjects, each line as thick as it was spoken of often.
  static let speakers: Drawing = {
    var drawing = Drawing(
      title: "Who speaks about what: the eight most quoted speakers", dates: "2031",
      omissions: "Left out: 212 speakers with fewer than 5 statements.")
    drawing.nodes =
      people.enumerated().map { index, person in
        Node("person/\(person.0)", .person, label: [person.1, person.2], weight: 60 - index * 9)
      }
      + topics.enumerated().map {
        Node("topic/\($1.0)", .topic, label: [$1.1], weight: 40 - $0 * 7)
      }
    for (i, person) in people.enumerated() {
      for (j, topic) in topics.enumerated() where (i * 3 + j * 5) % 4 != 1 {
        drawing.edges.append(
          Edge(
            from: "person/\(person.0)", to: "topic/\(topic.0)", .says,
            weight: 1 + (i * 7 + j * 11) % 23))
      }
    }
    drawing.clusters = article.clusters
    return drawing
  }()

  private static let people = [
    ("mira-solen", "Mira Solen", "foreign minister"),
    ("tarek-ovin", "Tarek Ovin", "permanent representative to the UN"),
    ("anders-quill", "Anders Quill", "prime minister"),
    ("ilse-barrow", "Ilse Barrow", "minister of trade and shipping"),
    ("odile-marchetti", "Odile Marchetti", "special envoy"),
    ("pavel-rhee", "Pavel Rhee", "spokesperson of the Grain Council"),
  ]
  private static let bodies = [
    ("lor-mfa", "Ministry of Foreign Affairs"), ("lor-mission", "Mission of Lorvia to the UN"),
    ("tes-navy", "Tessalian Navy"), ("grain-council", "International Grain Council"),
  ]
  private static let topics = [
    ("corridor", "grain corridor"), ("inspection", "inspection of ships"),
    ("sanctions", "sanctions"),
    ("mines", "sea mines"), ("prisoners", "exchange of prisoners"),
  ]
  private static let events = [
    ("talks", "Talks in Port Avel", "4 March 2031"), ("press", "Press conference", "5 March 2031"),
    ("council", "Meeting of the Security Council", "6 March 2031"),
  ]

  private struct Said {
    var speaker: String
    var kind: Edge.Kind
    var words: String
    var topics: [String] = []
    var event: String?
    var to: String?
  }

  private static let statements = [
    Said(
      speaker: "person/mira-solen", kind: .direct,
      words: "“We will open the corridor the day the last mine is out of the water.”",
      topics: ["corridor", "mines"], event: "talks"),
    Said(
      speaker: "person/mira-solen", kind: .indirect,
      words: "Lorvia is ready to let inspectors on board of every ship", topics: ["inspection"],
      event: "talks", to: "person/ilse-barrow"),
    Said(
      speaker: "person/mira-solen", kind: .mixed,
      words: "The sanctions are “a wall built in winter”",
      topics: ["sanctions"], event: "press"),
    Said(
      speaker: "person/tarek-ovin", kind: .direct,
      words:
        "“No delegation in this room has been asked to give up more than mine has, and none has been thanked less for it by those who now speak of good faith.”",
      topics: ["sanctions"], event: "council"),
    Said(
      speaker: "person/tarek-ovin", kind: .indirect,
      words: "the Council should take note of the corridor before the harvest",
      topics: ["corridor"], event: "council"),
    Said(
      speaker: "government/LOR", kind: .indirect, words: "all prisoners will be home by the summer",
      topics: ["prisoners"]),
    Said(
      speaker: "person/anders-quill", kind: .direct, words: "“Not one ship sails uninspected.”",
      topics: ["inspection"], event: "press"),
    Said(
      speaker: "person/anders-quill", kind: .indirect,
      words: "the talks have come further in two days than in two years", topics: ["corridor"],
      event: "press"),
    Said(
      speaker: "person/ilse-barrow", kind: .mixed,
      words: "The inspectors would be “neither ours nor theirs”", topics: ["inspection"],
      event: "talks", to: "person/mira-solen"),
    Said(
      speaker: "person/ilse-barrow", kind: .relayed,
      words: "the navy needs six weeks to clear the approach", topics: ["mines"]),
    Said(
      speaker: "organization/tes-navy", kind: .indirect,
      words: "forty-one mines have been found since January", topics: ["mines"]),
    Said(
      speaker: "unknown/1", kind: .indirect,
      words: "the exchange of prisoners was never on the table", topics: ["prisoners"]),
    Said(
      speaker: "person/odile-marchetti", kind: .direct,
      words: "“Both sides have stopped correcting each other's maps. That is progress.”",
      topics: ["corridor"], event: "talks"),
    Said(
      speaker: "person/pavel-rhee", kind: .indirect,
      words: "prices would fall by a tenth within a month", topics: ["corridor"]),
    Said(
      speaker: "organization/grain-council", kind: .relayed,
      words: "eleven million tonnes wait in silos on both shores",
      topics: ["corridor", "sanctions"]),
  ]
}
