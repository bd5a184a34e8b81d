import Knowledge
import RDF
import Reading
import TestSupport
import Testing

@Suite struct IdentityTests {
  let fixture: BaseFixture
  init() throws { fixture = try BaseFixture() }

  /// A person as one article has them: name, country and post.
  struct Described: Sendable {
    var name: String
    var country: String?
    var role: String?

    init(_ name: String, _ country: String? = nil, _ role: String? = nil) {
      (self.name, self.country, self.role) = (name, country, role)
    }
  }

  private static func sample(_ person: Described, _ number: Int) -> Sample {
    var sample = Sample("\(person.name) said number \(number).", origin: "\(number).txt")
    let speaker = sample.add(.person, person.name, country: person.country)
    if let role = person.role {
      sample.findings.holdings = [
        Holding(
          person: speaker, role: role, country: person.country, tokens: sample.tokens(person.name))
      ]
    }
    sample.say("number \(number)", cue: "said", speaker: speaker, words: person.name)
    return sample
  }

  @Test(arguments: [
    ([Described("Antal J. Moreau"), Described("Antal Moreau")], ["person/antal-j-moreau"]),
    ([Described("A. Moreau"), Described("Antal Moreau")], ["person/a-moreau"]),
    (
      [Described("Antal J. Moreau"), Described("Antal K. Moreau")],
      ["person/antal-j-moreau", "person/antal-k-moreau"]
    ),
    (
      [Described("Iva Moreau"), Described("Antal Moreau")],
      ["person/iva-moreau", "person/antal-moreau"]
    ),
    (
      [Described("Antal Moreau"), Described("Antal Moreau Jr.")],
      ["person/antal-moreau", "person/antal-moreau-jr"]
    ),
    (
      [
        Described("Antal Moreau", "PER", "Foreign Minister"),
        Described("Antal P. Moreau, Jr.", "PER", "Foreign Minister"),
      ], ["person/antal-moreau"]
    ),
    ([Described("Mevlüt Çakır"), Described("Mevlut Cakir")], ["person/mevlut-cakir"]),
    ([Described("Hadi al-Karam"), Described("Hadi Karam")], ["person/hadi-al-karam"]),
    (
      [Described("Tom Rey", "PER"), Described("Tom Rey", "FIN")],
      ["person/tom-rey", "person/tom-rey-2"]
    ),
    ([Described("Tom Rey", "PER"), Described("Tom Rey")], ["person/tom-rey"]),
    (
      [Described("Tom Rey", "PER", "Foreign Minister"), Described("Rey", "PER")],
      ["person/tom-rey"]
    ),
    (
      [Described("Tom Rey", "PER"), Described("Rey", "FIN")], ["person/tom-rey", "person/rey"]
    ),
    (
      [Described("Tom Rey", nil, "Foreign Minister"), Described("Rey", nil, "Ambassador")],
      ["person/tom-rey", "person/rey"]
    ),
    (
      [Described("Tom Rey", "PER"), Described("Ana Rey", "PER"), Described("Rey", "PER")],
      ["person/tom-rey", "person/ana-rey", "person/rey"]
    ),
    ([Described("Rey", "PER"), Described("Tom Rey", "PER")], ["person/tom-rey"]),
    // The family name was met first, and spellings, short forms and initials follow.
    (
      [
        Described("Halden", "NOR"), Described("Tony Halden", "NOR"), Described("Halden"),
        Described("Anthony Q. Halden", "NOR"), Described("Antony Halden"),
      ], ["person/tony-halden"]
    ),
    (
      [
        Described("Bob Halden", "NOR"), Described("Bill Halden", "NOR"), Described("Robert Halden"),
      ],
      ["person/bob-halden", "person/bill-halden"]
    ),
    (
      [Described("Oleh Vorenskyy", "UKR"), Described("Oleg Vorensky", "UKR")],
      ["person/oleh-vorenskyy"]
    ),
    (
      [
        Described("Nasir bin Tamim", "QAT", "Prime Minister"),
        Described("Nasir bin Tamim Al Doha", "QAT", "Prime Minister"),
      ], ["person/nasir-bin-tamim"]
    ),
    ([Described("M. Omar Zerhouni"), Described("Omar Zerhouni")], ["person/m-omar-zerhouni"]),
    // A president is not whoever of the same name is named in full first.
    (
      [
        Described("Halden", nil, "President"), Described("Mona Halden"),
        Described("Ivar Halden", "NOR", "President"),
      ], ["person/ivar-halden", "person/mona-halden"]
    ),
    // A family name that thousands bear tells nobody without post or country.
    (
      [
        Described("Kim Ji-u", "KOR"), Described("Sora Kim", "KOR", "Foreign Minister"),
        Described("Kim"),
      ],
      ["person/kim-ji-u", "person/sora-kim", "person/kim"]
    ),
    (
      [Described("Ana Kim", "USA", "Ambassador"), Described("Kim", "KOR", "Foreign Minister")],
      ["person/ana-kim", "person/kim"]
    ),
  ])
  func `people of several articles are one or several`(
    people: [Described], expected: [String]
  ) throws {
    for (number, person) in people.enumerated() {
      try fixture.add(IdentityTests.sample(person, number))
    }
    let found = try fixture.base.quads(in: .defaultGraph).filter {
      $0.triple.predicate == RDFVocabulary.type && $0.triple.object == .iri(Schema.person)
    }.map { short($0.triple.subject) }
    #expect(Set(found) == Set(expected))
  }

  @Test func `a fuller name takes over and the IRI stays`() throws {
    try fixture.add(IdentityTests.sample(Described("Tomas Rey", "PER"), 1))
    try fixture.add(IdentityTests.sample(Described("Tomas Q. Rey", "PER"), 2))
    let person = IRI("person/tomas-rey")
    #expect(try fixture.values(person, Schema.name) == ["\"Tomas Q. Rey\""])
    #expect(try fixture.values(person, Schema.alternateName) == ["\"Tomas Rey\""])
    #expect(try fixture.base.check() == [])
  }

  @Test func `all that was said of a family name goes to the person it turns out to be`() throws {
    let first = try fixture.add(IdentityTests.sample(Described("Rey", "PER"), 1)).article
    try fixture.add(IdentityTests.sample(Described("Tomas Rey", "PER"), 2))
    let person = IRI("person/tomas-rey")
    let speakers = try fixture.base.quads(in: .defaultGraph).filter {
      $0.triple.predicate == Schema.spokenByCharacter
    }.map(\.triple.object)
    #expect(speakers == [.iri(person), .iri(person)])
    #expect(try fixture.values(person, Schema.name) == ["\"Tomas Rey\""])
    #expect(try fixture.values(person, Schema.alternateName) == ["\"Rey\""])
    #expect(try fixture.holds(person, GAF.denotedBy, .iri("\(first.value)#char=0,3")))
    #expect(try fixture.values(IRI("person/rey"), Schema.name) == [])
    #expect(try fixture.base.check() == [])
  }

  @Test func `the order of the articles does not matter to who is who`() throws {
    let people = [
      Described("Halden", "NOR"), Described("Tony Halden", "NOR", "Foreign Minister"),
      Described("Halden", nil, "Foreign Minister"), Described("Rey", "PER"),
      Described("Tomas Rey", "PER"), Described("Rey", "FIN"), Described("Aino Rey", "FIN"),
    ]
    var answers: Set<Set<String>> = []
    for order in [people, people.reversed(), people.sorted { $0.name < $1.name }] {
      let fixture = try BaseFixture()
      for person in order {
        let number = people.firstIndex { $0.name == person.name && $0.country == person.country }
        try fixture.add(IdentityTests.sample(person, number ?? 0))
      }
      answers.insert(
        Set(
          try fixture.base.quads(in: .defaultGraph)
            .filter { $0.triple.predicate == Schema.spokenByCharacter }
            .map { "\($0.triple.subject) \($0.triple.object)" }))
    }
    #expect(answers.count == 1)
    #expect(answers.first?.count == people.count)
  }

  @Test func `reading again after a merge changes nothing`() throws {
    let people = [Described("Rey", "PER"), Described("Tomas Rey", "PER"), Described("Tommy Rey")]
    for (number, person) in people.enumerated() {
      try fixture.add(IdentityTests.sample(person, number))
    }
    let before = try fixture.lines()
    for (number, person) in people.enumerated() {
      let sample = IdentityTests.sample(person, number)
      let outcome = try fixture.base.add(sample.article, sample.findings)
      #expect(outcome.change == .unchanged)
    }
    #expect(try fixture.lines() == before)
  }

  @Test func `who loses the article with the fullest name has a name still`() throws {
    try fixture.add(IdentityTests.sample(Described("Rey", "PER"), 1))
    try fixture.add(IdentityTests.sample(Described("Tomas Rey", "PER"), 2))
    try fixture.add(Sample("Nobody said number 2.", origin: "2.txt"))
    #expect(try fixture.values(IRI("person/tomas-rey"), Schema.name) == ["\"Rey\""])
    #expect(try fixture.base.check() == [])
  }

  @Test func `a base that is opened anew knows whom it knew`() throws {
    let people = [
      Described("Tom Rey", "PER", "Foreign Minister"), Described("Ana Rey", "FIN"),
      Described("Moreau", "FRA", "Ambassador"), Described("Rey", "PER"),
      Described("Iva Moreau", "FRA", "Ambassador"), Described("Rey", "FIN"),
    ]
    for (number, person) in people.enumerated() {
      try fixture.add(IdentityTests.sample(person, number))
    }
    let other = try BaseFixture()
    for (number, person) in people.enumerated() {
      let sample = IdentityTests.sample(person, number)
      _ = try KnowledgeBase.open(other.directory.path("graph.sqlite"))
        .add(sample.article, sample.findings)
    }
    #expect(try fixture.lines() == other.lines())
  }

  @Test func `two owners of one file see what the other wrote`() throws {
    let second = try KnowledgeBase.open(fixture.directory.path("graph.sqlite"))
    for (number, base) in [fixture.base, second, fixture.base, second].enumerated() {
      let sample = IdentityTests.sample(Described("Tom Rey", "PER"), number)
      _ = try base.add(sample.article, sample.findings)
    }
    #expect(try fixture.values(IRI("person/tom-rey"), Schema.name) == ["\"Tom Rey\""])
    #expect(try fixture.base.check() == [])
  }

  @Test func `a body is known by its acronym once an article has given it`() throws {
    var first = Sample("The Riverland Water Board (RWB) met.", origin: "1.txt")
    first.add(.organization, "Riverland Water Board", aliases: ["RWB"])
    var second = Sample("RWB met again.", origin: "2.txt")
    second.add(.organization, "RWB", as: .acronym)
    try fixture.add(first)
    let article = try fixture.add(second).article
    #expect(
      try fixture.holds(
        IRI("organization/riverland-water-board"), GAF.denotedBy,
        .iri("\(article.value)#char=0,3")))
    #expect(
      try fixture.values(IRI("organization/riverland-water-board"), Schema.name)
        == ["\"Riverland Water Board\""])
  }

  @Test func `ministries of two countries are two`() throws {
    var sample = Sample("The Foreign Ministry in Lima met the Foreign Ministry in Oslo.")
    sample.add(.organization, "Foreign Ministry", country: "PER", body: .ministry)
    sample.add(.organization, "Foreign Ministry", country: "NOR", body: .ministry)
    try fixture.add(sample)
    #expect(
      try fixture.values(IRI("organization/per-foreign-ministry"), Rap.partOfCountry)
        == ["country/PER"])
    #expect(
      try fixture.values(IRI("organization/nor-foreign-ministry"), Rap.partOfCountry)
        == ["country/NOR"])
  }
}
