import Language
import Reading
import Testing

struct EntityBookTests {
  @Test(arguments: [
    // Descriptions go to the person whose post and country fit, nearest first.
    "Turkish Foreign Minister «Ayla Demir»₁ met German Chancellor «Karl Brandt»₂. «The Turkish minister»₁ spoke. «The chancellor»₂ agreed.",
    "Iran’s Ambassador to the United Nations «Reza Karimi»₁ spoke. «The Iranian envoy»₁ went on. «The senior Iranian diplomat»₁ ended.",
    "Foreign Minister «Ana Sol»₁ of Panama met Kenyan President «Mark Dale»₂. «The president»₂ thanked her. «The Foreign Minister»₁ left.",
    // Pronouns by gender and place.
    "Turkish Foreign Minister «Michael Demir»₁ met German Chancellor «Anna Brandt»₂ in Oslo. «He»₁ said talks were good. «She»₂ agreed.",
    // A body by what it is.
    "The «Iranian foreign ministry»₁ spoke. «The ministry»₁ went on. «It»₁ said no more.",
    // Country, capital, government and seat: the government speaks.
    "«The Kremlin»₁ denied it. «Moscow»₁ was angry, and «the Russian government»₁ said so.",
    // A person behind a preposition is somebody else.
    "Chancellor «Anna Brandt»₁ slept. «A spokesman for Brandt»₂ declined.",
    "Chancellor «Anna Brandt»₁ slept. «Brandt’s spokesman Karl Moll»₂ said she was well.",
    // The first of two surnames is used alone.
    "Colombian Foreign Minister «Luz Marina Echeverri Ocampo»₁ slept. «Echeverri»₁ spoke.",
    // A name set behind the words that say what somebody is.
    "«Anna Brandt»₁ slept. It ended, said «Tuvalu’s Climate Minister»₂, Talafou Paenui.",
    // A trade leads to its judge, also where only the words tell the country.
    "Judge «Orsolya Baranyai»₁ slept. «The Hungarian jurist»₁ woke.",
    // What somebody is, set behind the name.
    "«Ana Sol»₁, «the former minister»₁, left Doha.",
    // The article belongs to the names of papers.
    "«The Washington Post»₁ spoke. «The Associated Press»₂ did not.",
    // A pronoun that only says whose the words are.
    "«Bo Okello»₁ slept. It was «his»₁ view that it rained.",
    "«The Corvane Institute»₁ spoke of «its»₁ plans.",
    // Who is told of by "a banker who", and not only by a name.
    "«Ana Sol»₁, a banker «who»₁ spoke, left Doha.",
    // A paper speaks for whoever issued it, and not for whoever has got hold of it.
    "«The Corvane Institute»₁ slept, «a report issued by the Corvane Institute»₁ said.",
    "«The Corvane Institute»₁ slept, «a report obtained by the Corvane Institute»₂ said.",
    // Nobody's name is cut, whatever the words for the speaker leave out.
    "It ended. «Dr. Ada bin Fahd Al-Paz»₁ slept. Then «Dr. Ada»₁ bin Fahd Al-Paz spoke.",
    // Her office is no ministry that is called one.
    "The «British Foreign Office»₁ slept. «Ms. Sol’s office»₂ woke, said Ms. Ana Sol.",
  ])
  func `the words for a speaker lead to who is meant`(_ marked: String) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    // By party, where the text tells it of one of two.
    "Republican nominee «Bo Okello»₁ met his Democratic rival, «Ada Paz»₂. «The Republican candidate»₁ spoke.",
    "«Bo Okello»₁ met Senator «Ada Paz»₂ (D-Ohio). «The Democratic candidate»₂ spoke.",
    // By a state or a calling that no words have given him.
    "«Bo Okello»₁ spoke in Ohio. «The Vermont senator»₁ said no more.",
    "«Bo Okello»₁ spoke in Ohio. «The retired neurosurgeon»₁ said no more.",
    // Not the candidate's spokesman, who spoke last.
    "«Bo Okello»₁ slept. His spokesman «Karl Moll»₂ spoke. «The candidate»₁ woke.",
    // Somebody without a name was brought in by the same word.
    "«Bo Okello»₁ spoke. A senator from Ohio came. «The senator»₂ said no more.",
    // What belongs to somebody else is not whoever is in view.
    "«Bo Okello»₁ spoke. «The state's governor»₂ said no more.",
  ])
  func `a description that no post fits stands for who is in view`(_ marked: String) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    // Whom the sentence before is about, and nobody else beside.
    "«Bo Okello»₁ changed the contest in May. «The fund manager»₁ wrote a cheque.",
    "«Bo Okello»₁ met «Ada Paz»₂. It rained. «The fund manager»₃ wrote a cheque.",
    // Who is called something else is not meant.
    "Foreign Minister «Ada Paz»₁ spoke. «The fund manager»₂ wrote a cheque.",
    // By the noun that stood before the name.
    "The actress «Ada Paz»₁ spoke to «Bo Okello»₂. He slept. «Okello»₂ woke. «The actress»₁ said no more.",
    // A leader whom the reader knows, named before or after.
    "«Barack Obama»₁ met «Bo Okello»₂. They talked. «The president»₁ was glad.",
    "While «the president»₁ slept, it rained. «Barack Obama»₁ woke.",
    // Introduced later by the post.
    "It was over, «the foreign minister»₁ said. Foreign Minister «Ada Paz»₁ slept.",
    "It was over, «the foreign minister»₃ said. Foreign Minister «Ada Paz»₁ met Foreign Minister «Bo Okello»₂.",
    // Who has gone on to be called by a post of the same kind.
    "Former Permanent Representative «Bo Okello»₁ met «Ada Paz»₂. She slept. «Paz»₂ woke. «The former ambassador»₁ left.",
    // A man is anybody.
    "«Bo Okello»₁ changed the contest in May. «The man»₂ wrote a cheque.",
    // A son is no daughter.
    "When it was «Ada Paz»₁, «his son»₂ said no more.",
  ])
  func `a description stands for whom the passage is about, or who is known to be it`(
    _ marked: String
  ) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    "The shipping company «Corvane»₁ closed. «The company»₁ said it was over.",
    // Another kind of body is not meant.
    "The shipping company «Corvane»₁ closed. «The union»₂ said it was over.",
    // Courts of other ranks are others.
    "The «Court of Appeals»₁ ruled. «The district court»₂ had said no.",
    // Another one without a name was brought in.
    "The shipping company «Corvane»₁ closed. A company from Oslo came. «The company»₂ said no more.",
  ])
  func `a noun for a body stands for the one of its kind`(_ marked: String) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    // Not the object, whom no verb of saying goes before, nor whom somebody is held beside.
    "In May, which was dry, «Anna Brandt»₁ had, as a rival, slept longer than «Maria Sol»₂. «She»₁ left.",
    "«Anna Brandt»₁ slept. In May, which was dry, it brought «Maria Sol»₂ and «Karl Moll»₃ home. «She»₁ left.",
    // The only one of the sentence, whatever the part in it, and whom it sets out to speak of.
    "«Anna Brandt»₁ slept. It rained. Just look at «Maria Sol»₂. «She»₂ left.",
    "«Anna Brandt»₁ slept. As for Minister «Maria Sol»₂ of Panama, «she»₂ left.",
    // The same for bodies.
    "They asked the «United Nations»₁ for help, but «it»₁ declined.",
  ])
  func `a pronoun stands for whom the sentence before is about`(_ marked: String) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test func `a person stays in view through sentences that call him he`() throws {
    let (expected, found) = try EntityProbe().numbers(
      """
      «Bo Okello»₁ wrote the plan. In May he left Doha. Then he went home. There he slept. For a year \
      he was away. Now he is back. The port is shut. «He»₁ said so.
      """)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("«A senior official»₁ said so.", "senior official", nil, false),
    ("«Iranian officials»₁ said so.", "Iranian officials", "IRN", true),
    (
      "Kenyan President Mark Dale slept. «The Swedish envoy»₁ said so.", "Swedish envoy", "SWE",
      false
    ),
  ])
  func `who is not known stays unnamed`(
    _ marked: String, _ name: String, _ country: String?, _ isPlural: Bool
  ) throws {
    let probe = try EntityProbe()
    let text = MarkedText(marked)
    var book = EntityBook(probe.read(text.document), gazetteers: probe.gazetteers)
    let mark = try #require(text.marks.first)
    let found = book.speaker(mark.tokens)
    let id = try #require(found)
    #expect(book[id].kind == .unnamed)
    #expect(book[id].name == name)
    #expect(book[id].country == country)
    #expect(book[id].isPlural == isPlural)
  }

  @Test func `she in a quotation is not the one who speaks it`() throws {
    let probe = try EntityProbe()
    let text = MarkedText("Carmen Sol slept. “«She»₁ is right,” Carmen Sol said.")
    var book = EntityBook(probe.read(text.document), gazetteers: probe.gazetteers)
    #expect(book.speaker(text.marks[0].tokens, quoted: 0) == nil)
    #expect(book.speaker(text.marks[0].tokens) == nil || book[0].name == "Carmen Sol")
  }

  @Test func `a doing is nobody though its first word is a given name`() throws {
    let text = "The Harsh Sentencing of dockers in Cuba went on."
    #expect(try EntityProbe().names(.person, in: text).isEmpty)
  }

  @Test func `nobody is made up for they and I`() throws {
    let probe = try EntityProbe()
    let text = MarkedText("Ana Sol met Mark Dale. «They»₁ agreed. “«I»₂ am glad.”")
    var book = EntityBook(probe.read(text.document), gazetteers: probe.gazetteers)
    let answers = [
      book.speaker(text.marks[0].tokens), book.speaker(text.marks[1].tokens),
      book.speaker(text.marks[1].tokens, quoted: 0),
    ]
    #expect(answers == [nil, nil, 0])
  }

  @Test func `descriptions and pronouns become mentions`() throws {
    let probe = try EntityProbe()
    let text = MarkedText("Kenyan President Mark Dale spoke. «The president»₁ said «he»₁ slept.")
    var book = EntityBook(probe.read(text.document), gazetteers: probe.gazetteers)
    for mark in text.marks { _ = book.speaker(mark.tokens) }
    let reading = book.finish()
    let kinds = reading.mentions.filter { $0.kind != .nationality }.map(\.kind)
    #expect(kinds == [.name, .description, .pronoun])
  }
}
