import Testing

import Reading

/// Cases for which the tables are known to be consulted.
@Suite struct GazetteerLookupTests {
  @Test(arguments: [
    ("South Korea", "KOR"), ("North Korean", "PRK"), ("U.S.", "USA"), ("UK", "GBR"),
    ("Türkiye", "TUR"), ("Turkiye", "TUR"), ("Burma", "MMR"), ("Czech Republic", "CZE"),
    ("Ivory Coast", "CIV"), ("Cote d'Ivoire", "CIV"), ("Swaziland", "SWZ"), ("Emirati", "ARE"),
    ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Spaniards", "ESP"), ("Kremlin", "RUS"),
    ("Downing Street", "GBR"), ("Tehran", "IRN"), ("Élysée", "FRA"), ("DRC", "COD"),
    ("Papua New Guinea", "PNG"), ("Equatorial Guinea", "GNQ"), ("Guinea-Bissau", "GNB"),
    ("Guinea", "GIN"), ("SOUTH KOREA", "KOR"), ("Holy See", "VAT"), ("Kosovo", "XKX"),
    ("Antigua and Barbuda", "ATG"), ("Aruban", "ABW"), ("Anguilla", "AIA"), ("Jersey", "JEY"),
  ])
  func `a form leads to its country`(form: String, code: String) throws {
    #expect(try Gazetteers.shared().countries.forms(of: form).first?.country.alpha3 == code)
  }

  @Test(arguments: ["Korea", "Korean", "us", "turkey", "polish", "Iranians said"])
  func `what is no country's form is not found`(form: String) throws {
    #expect(try Gazetteers.shared().countries.forms(of: form).isEmpty)
  }

  @Test(arguments: [
    "Georgia", "Jordan", "Chad", "Congo", "Dominican", "Turkey", "Niger", "Washington",
  ])
  func `a form that often means something else says so`(form: String) throws {
    let forms = try Gazetteers.shared().countries.forms(of: form)
    #expect(!forms.isEmpty)
    #expect(forms.allSatisfy { $0.isAmbiguous })
  }

  @Test func `a capital that stands for its government is both`() throws {
    let form = try #require(try Gazetteers.shared().countries.forms(of: "Washington").first)
    #expect(form.uses.contains(.capital))
    let thai = try #require(try Gazetteers.shared().countries.forms(of: "Thai").first)
    #expect(thai.uses == [.adjective, .demonym])
  }

  @Test(arguments: [
    ("Gaza Strip", Place.Kind.region, "PSE"), ("Geneva", .city, "CHE"),
    ("Camp David", .venue, "USA"),
    ("The Hague", .city, "NLD"), ("Ohio", .state, "USA"), ("Donbas", .region, "UKR"),
    ("Tehran", .capital, "IRN"), ("Davos", .city, "CHE"), ("Washington, D.C.", .capital, "USA"),
  ])
  func `a place has its kind and country`(name: String, kind: Place.Kind, country: String) throws {
    let place = try #require(try Gazetteers.shared().places.value(of: name))
    #expect(place.kind == kind)
    #expect(place.country == country)
  }

  @Test(arguments: [
    ("UN Security Council", "UN Security Council", Organization.Kind.international),
    ("IAEA", "International Atomic Energy Agency", .international),
    ("Press TV", "Press TV", .media), ("Xinhua", "Xinhua News Agency", .media),
    ("State Department", "State Department", .ministry),
    ("Pentagon", "Department of Defense", .ministry),
    ("Daesh", "Islamic State", .armedGroup), ("Houthis", "Houthis", .armedGroup),
    ("Knesset", "Knesset", .parliament),
    ("ECOWAS", "Economic Community of West African States", .regional),
    ("ICRC", "International Committee of the Red Cross", .ngo),
    ("IRGC", "Islamic Revolutionary Guard Corps", .military),
    ("UNESCO", "United Nations Educational, Scientific and Cultural Organization", .international),
  ])
  func `a name or acronym leads to its organization`(
    form: String, name: String, kind: Organization.Kind
  ) throws {
    let found = try #require(try Gazetteers.shared().organizations.value(of: form))
    #expect(found.organization.name == name)
    #expect(found.organization.kind == kind)
  }

  @Test(arguments: [
    ("Foreign Minister", "foreign-minister", Role.Kind.minister, true),
    ("Minister of Foreign Affairs", "foreign-minister", .minister, true),
    ("External Affairs Minister", "foreign-minister", .minister, true),
    ("deputy foreign minister", "deputy-foreign-minister", .deputyMinister, true),
    ("Vice Minister of Trade", "deputy-trade-minister", .deputyMinister, true),
    ("Secretary of State", "secretary-of-state", .minister, true),
    ("Permanent Representative", "permanent-representative", .ambassador, true),
    ("Charge d'Affaires", "charge-d-affaires", .ambassador, true),
    ("spokeswoman", "spokesperson", .spokesperson, true),
    ("Taoiseach", "prime-minister", .headOfGovernment, true),
    ("National Security Advisor", "national-security-adviser", .adviser, true),
    ("top diplomat", "foreign-minister", .minister, false), ("envoy", "envoy", .envoy, true),
    ("Supreme Leader", "supreme-leader", .headOfState, true),
    ("first lady", "first-lady", .official, true),
  ])
  func `a phrase leads to its role`(
    phrase: String, id: String, kind: Role.Kind, isTitle: Bool
  ) throws {
    let form = try #require(try Gazetteers.shared().roles.value(of: phrase))
    #expect(form.role.id == id)
    #expect(form.role.kind == kind)
    #expect(form.role.isTitle == isTitle)
    #expect(!form.isPlural)
  }

  @Test(arguments: [
    ("foreign ministers", true), ("spokesmen", true), ("chargés d'affaires", true), ("kings", true),
    ("ministers of defence", true), ("secretary of state", false),
  ])
  func `the number of a role is told`(phrase: String, isPlural: Bool) throws {
    #expect(try Gazetteers.shared().roles.value(of: phrase)?.isPlural == isPlural)
  }

  @Test func `an envoy may be an ambassador and a spokeswoman is a woman`() throws {
    let roles = try Gazetteers.shared().roles
    #expect(roles.value(of: "envoy")?.role.covers.contains(.ambassador) == true)
    #expect(roles.value(of: "spokeswoman")?.role.gender == .feminine)
  }

  @Test(arguments: [
    ("Gholamali", Gender.masculine), ("Fatemeh", .feminine), ("Mevlüt", .masculine),
    ("Angela", .feminine), ("Jordan", .unknown), ("Ngozi", .feminine),
  ])
  func `a given name tells a gender`(name: String, gender: Gender) throws {
    #expect(try Gazetteers.shared().givenNames.value(of: name) == gender)
  }

  @Test(arguments: [
    ("Mr.", Gender.masculine), ("Ms", .feminine), ("Ayatollah", .masculine), ("Dr.", .unknown),
  ])
  func `a form of address tells a gender`(form: String, gender: Gender) throws {
    #expect(try Gazetteers.shared().honorifics.value(of: form)?.gender == gender)
  }

  @Test(arguments: [
    ("said", SpeechAct.say, ReportingCue.Strength.safe), ("has called for", .appeal, .safe),
    ("called on", .appeal, .safe), ("denied", .deny, .safe), ("condemning", .condemn, .safe),
    ("emphasised", .say, .safe), ("emphasized", .say, .safe), ("vowed", .promise, .safe),
    ("according to", .say, .safe), ("thinks", .think, .weak), ("was quoted as saying", .say, .safe),
    ("took note of", .say, .safe), ("expressed support", .say, .safe),
    ("apologized", .apologise, .safe),
    ("wrote", .say, .safe), ("admitted", .say, .safe), ("warned", .warn, .safe),
    ("urging", .appeal, .safe),
    ("made clear", .say, .safe), ("statement", .say, .safe), ("estimates", .estimate, .safe),
  ])
  func `a cue has its act`(
    phrase: String, act: SpeechAct, strength: ReportingCue.Strength
  ) throws {
    // "has" is no part of the cue: the rules skip auxiliaries.
    let words = phraseWords(phrase).filter { $0 != "has" }
    let cues = try Gazetteers.shared().cues
    let keys = TokenKeys(words)
    let match = try #require(cues.longestMatch(in: keys, at: 0))
    #expect(match.count == words.count)
    #expect(cues.values(of: match).contains { $0.act == act && $0.strength == strength })
  }

  @Test(arguments: [
    ("told", ReportingCue.Frames.person), ("vowed", .infinitive), ("called for", .forPhrase),
    ("condemned", .nounPhrase), ("said", .that), ("accused", .particle), ("asked", .question),
  ])
  func `a cue has its frames`(form: String, frame: ReportingCue.Frames) throws {
    let cue = try #require(try Gazetteers.shared().cues.value(of: form))
    #expect(cue.frames.contains(frame))
  }

  @Test func `a past that is a participle as well is both`() throws {
    #expect(try Gazetteers.shared().cues.value(of: "said")?.forms == [.past, .participle])
    #expect(try Gazetteers.shared().cues.value(of: "wrote")?.forms == .past)
    #expect(try Gazetteers.shared().cues.value(of: "denied")?.isNegative == true)
  }

  @Test(arguments: [
    ("met with", "meeting", "040"), ("phone call", "call", "041"), ("held talks", "talks", "046"),
    ("travelled to", "visit", "042"), ("traveled to", "visit", "042"),
    ("airstrikes", "strike", "195"),
    ("ceasefire", "ceasefire", "0871"), ("signed", "signing", "057"),
    ("elections", "election", nil),
    ("hosted", "hosting", "043"), ("press conference", "briefing", "010"),
  ])
  func `a term has its type of event`(form: String, type: String, cameo: String?) throws {
    let terms = try Gazetteers.shared().events.values(of: form)
    let found = try #require(terms.first { $0.type.id == type })
    #expect(found.type.cameo == cameo)
  }

  @Test(arguments: [
    ("Nev.", "Nevada"), ("N.Y.", "New York"), ("WA", "Washington"), ("Ga", "Georgia"),
  ])
  func `a state is found by what newspapers and the post abbreviate it to`(
    letters: String, state: String
  ) throws {
    #expect(try Gazetteers.shared().states.name(of: letters) == state)
    #expect(try Gazetteers.shared().states.name(of: letters + "x") == nil)
  }

  @Test func `Georgia is the one name that a state shares with a country`() throws {
    let namesakes = try Gazetteers.shared().states.namesakes
    #expect(namesakes.keys.sorted() == ["georgia"])
    #expect(namesakes["georgia"]?.country == "GEO")
    #expect(namesakes["georgia"]?.federation == "USA")
  }

  @Test func `all tables together load in a moment and find what stands in running text`() throws {
    let gazetteers = try Gazetteers.shared()
    let keys = TokenKeys(phraseWords("Iranian Foreign Minister Sana told the UN Security Council"))
    #expect(gazetteers.countries.longestMatch(in: keys, at: 0)?.value.country.alpha3 == "IRN")
    #expect(gazetteers.roles.longestMatch(in: keys, at: 1)?.count == 2)
    #expect(gazetteers.cues.longestMatch(in: keys, at: 4)?.value.lemma == "tell")
    #expect(gazetteers.organizations.longestMatch(in: keys, at: 6)?.count == 3)
  }
}
