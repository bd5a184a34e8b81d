import Corpus
import Knowledge
import Language
import RDF
import Reading
import Testing

@Suite struct WritingTests {
  let fixture: BaseFixture
  let outcome: Outcome
  /// All quads, the article's IRI written as A.
  let lines: Set<String>

  init() throws {
    fixture = try BaseFixture()
    outcome = try fixture.add(Sample.conference())
    let article = outcome.article.value
    lines = Set(
      try fixture.lines().map { line in
        line.split(separator: article, omittingEmptySubsequences: false).joined(separator: "A")
      })
  }

  @Test(arguments: [
    "A rdf:type schema:NewsArticle A",
    "A rdf:type nif:Context A",
    "A schema:url https://example.org/news/1 A",
    "A schema:datePublished 2031-03-07 A",
    "A schema:publisher organization/example-herald A",
    "A rap:wordCount 31 A",
    "A rap:origin \"sample.txt\" A",
    "A rap:cluster A A",
    "organization/example-herald rdf:type schema:NewsMediaOrganization A",
  ])
  func `what the source says of the article stands in its graph`(_ line: String) {
    #expect(lines.contains(line))
  }

  @Test(arguments: [
    "A#char=59,68 rdf:type nif:Phrase A",
    "A#char=59,68 nif:beginIndex 59 A",
    "A#char=59,68 nif:endIndex 68 A",
    "A#char=59,68 nif:anchorOf \"Ana Çelik\" A",
    "A#char=59,68 nif:referenceContext A A",
    "A#char=59,68 nif:superString A#char=0,161 A",
    "A#char=59,68 rap:mentionKind \"name\" A",
    "A#char=0,161 rdf:type nif:Sentence A",
    "A#char=0,161 rap:ordinal 0 A",
    "person/ana-celik gaf:denotedBy A#char=59,68 A",
  ])
  func `mentions cite their words and their sentence`(_ line: String) {
    #expect(lines.contains(line))
  }

  @Test(arguments: [
    "person/ana-celik rdf:type schema:Person A#char=0,161",
    "person/ana-celik schema:name \"Ana Çelik\" A#char=0,161",
    "person/ana-celik schema:alternateName \"Celik\" A#char=163,208",
    "person/ana-celik schema:nationality country/KEN A#char=0,161",
    "person/ana-celik rap:familyName \"Çelik\" A",
    "person/ana-celik rap:lookup \"ana celik\" A",
    "person/ana-celik rap:lookup \"celik\" A",
    "person/ana-celik org:holds post/ken-permanent-representative-un A#char=0,161",
    "post/ken-permanent-representative-un schema:name "
      + "\"Permanent Representative of Kenya to the United Nations\" A#char=0,161",
    "post/ken-permanent-representative-un org:role role/permanent-representative A#char=0,161",
    "post/ken-permanent-representative-un rap:represents country/KEN A#char=0,161",
    "post/ken-permanent-representative-un rap:accreditedTo organization/united-nations A#char=0,161",
    "post/ken-permanent-representative-un rap:attestedOn 2031-03-07 A#char=0,161",
    "country/KEN schema:name \"Kenya\" curated",
    "government/KEN schema:name \"Government of Kenya\" curated",
    "government/KEN rap:partOfCountry country/KEN curated",
  ])
  func `what the article asserts stands in the graph of its sentence`(_ line: String) {
    #expect(lines.contains(line))
  }

  @Test(arguments: [
    "S rdf:type rap:Statement A",
    "S rdf:type rap:Indirect A",
    "S schema:isPartOf A A",
    "S rap:article A A",
    "S rap:depth 1 A",
    "S rap:ordinal 0 A",
    "S schema:text \"Foreign Minister Omar Adeyemi had called the Riverland Summit “a farce”\" A",
    "S schema:spokenByCharacter person/ana-celik A",
    "S rap:speakerName "
      + "\"Freedonia’s Permanent Representative to the United Nations Ana Çelik\" A",
    "S rap:speakerSpan A#char=0,68 A",
    "S rap:speakingAs post/ken-permanent-representative-un A",
    "S rap:onBehalfOf country/KEN A",
    "S rap:saidOn 2031-03-07 A",
    "S rap:saidOnWords \"Friday\" A",
    "S rap:speechAct rap:act-say A",
    "S rap:confidence 0.85 A",
    "S rap:cue A#char=69,73 A",
    "S rap:cueText \"said\" A",
    "S rap:content S-CHAR A",
    "S rap:begin 89 A",
    "S rap:end 160 A",
    "S rap:sentence A#char=0,161 A",
    "S schema:mentions person/omar-adeyemi A",
    "INNER rdf:type rap:Direct A",
    "INNER rdf:type schema:Quotation A",
    "INNER schema:isPartOf S A",
    "INNER rap:depth 2 A",
    "INNER rap:speechAct rap:act-condemn A",
    "INNER rap:saidAt event/riverland-summit-2031 A",
    "A#statement=181,207 schema:about topic/water-sharing A",
    "topic/water-sharing skos:prefLabel water sharing A",
  ])
  func `statements say who said what on whose behalf, and cite it`(_ line: String) {
    let expected = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      switch word {
      case "S": "A#statement=89,160"
      case "S-CHAR": "A#char=89,160"
      case "INNER": "A#statement=152,159"
      default: String(word)
      }
    }.joined(separator: " ")
    #expect(lines.contains(expected))
  }

  @Test(arguments: [
    // A body of the country needs no country beside it, an international one has none.
    ("US Senate", "USA", "Leader, US Senate"),
    ("State Department", "USA", "Leader, State Department"),
    ("Kenyan Water Board", "KEN", "Leader, Kenyan Water Board"),
    ("Water Board", "KEN", "Leader of Kenya, Water Board"),
  ])
  func `a post's name says its country once`(body: String, country: String, name: String) throws {
    let own = try BaseFixture()
    var sample = Sample("Tom Rey leads the \(body).")
    let person = sample.add(.person, "Tom Rey")
    let place = sample.add(.organization, body, country: country)
    sample.findings.holdings = [
      Holding(person: person, role: "Leader", country: country, body: place, tokens: 0..<2)
    ]
    try own.add(sample)
    #expect(try own.lines().contains { $0.contains("schema:name \"\(name)\"") })
  }

  @Test func `what stands in a statement is a claim and no fact`() throws {
    let claim = "A#statement=89,160"
    #expect(lines.contains("person/omar-adeyemi org:holds post/gha-foreign-minister \(claim)"))
    #expect(
      lines.contains("event/riverland-summit-2031 schema:participant person/omar-adeyemi \(claim)"))
    #expect(
      try !fixture.holds(
        IRI("person/omar-adeyemi"), ORG.holds, .iri("post/gha-foreign-minister")))
    // Names and classes are no claims.
    #expect(lines.contains("person/omar-adeyemi schema:name \"Omar Adeyemi\" A"))
    #expect(lines.contains("event/riverland-summit-2031 rap:eventType rap:event-summit A"))
    #expect(lines.contains("post/gha-foreign-minister rdf:type org:Post A"))
  }

  @Test func `runs and signatures are not in the default graph`() throws {
    #expect(try fixture.values(outcome.article, PROV.wasGeneratedBy).isEmpty)
    #expect(
      try fixture.graphs(outcome.article, PROV.wasGeneratedBy, .iri("run/1")) == ["runs"])
    #expect(try fixture.values(outcome.article, Rap.band).isEmpty)
  }

  @Test func `a sound base has nothing for the doctor`() throws {
    #expect(try fixture.base.check() == [])
  }

  @Test func `the form of a statement is a concept, with the words that tell it`() throws {
    let fixture = try BaseFixture()
    var sample = Sample("In a letter, Ana Obi said talks had failed.", origin: "letter.txt")
    let speaker = sample.add(.person, "Ana Obi")
    let words = sample.tokens("letter")
    sample.say("talks had failed", cue: "said", speaker: speaker, words: "Ana Obi") {
      $0.channel = ChannelMention(channel: .letter, tokens: words)
    }
    try fixture.add(sample)
    let lines = try fixture.lines()
    #expect(lines.contains { $0.contains(" rap:channel rap:channel-letter ") })
    #expect(lines.contains { $0.contains(" rap:channelSpan ") && $0.contains("#char=5,11 ") })
    #expect(try fixture.base.check().isEmpty)
  }

  @Test func `statements of one content are told apart`() throws {
    var sample = Sample("Ana Obi and Tom Rey said talks had failed.", origin: "two.txt")
    let first = sample.add(.person, "Ana Obi")
    let second = sample.add(.person, "Tom Rey")
    sample.say("talks had failed", cue: "said", speaker: first, words: "Ana Obi")
    sample.say("talks had failed", cue: "said", speaker: second, words: "Tom Rey")
    let article = try fixture.add(sample).article.value
    #expect(
      try fixture.values(IRI("\(article)#statement=25,41"), Schema.spokenByCharacter)
        == ["person/ana-obi"])
    #expect(
      try fixture.values(IRI("\(article)#statement=25,41;2"), Schema.spokenByCharacter)
        == ["person/tom-rey"])
  }

  @Test func `a speaker without a name is the place of the words`() throws {
    var sample = Sample("A senior official said talks had failed.", origin: "unnamed.txt")
    let speaker = sample.add(
      .unnamed, "A senior official", country: "PER", as: .description)
    sample.say("talks had failed", cue: "said", speaker: speaker, words: "A senior official")
    let article = try fixture.add(sample).article.value
    let node = IRI("\(article)#speaker=0,17")
    #expect(
      try fixture.values(IRI("\(article)#statement=23,39"), Schema.spokenByCharacter)
        == [node.value])
    #expect(try fixture.values(node, RDFVocabulary.type) == ["rap:UnnamedSpeaker"])
    #expect(try fixture.values(node, Schema.name) == ["\"A senior official\""])
    #expect(try fixture.values(node, Rap.fromCountry) == ["country/PER"])
  }
}
