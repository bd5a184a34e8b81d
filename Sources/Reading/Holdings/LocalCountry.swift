import Language

/// The country whose officials a report names without saying whose they are: "KANDOR, May 3 – Foreign Minister Sol said".
///
/// Papers and agencies tell of everybody else whose minister it is, so that it is the paper's own where that is known, else
/// that of the dateline where the text speaks of it, and else the country with which the report begins and which gives nobody
/// else's minister by name.
struct LocalCountry {
  /// The country's code (alpha-3), nil where the text leaves it open.
  let code: String?

  init(_ scene: Scene) {
    if let own = OutletCountry.code(of: scene) {
      code = own
      return
    }
    let named = Self.named(scene)
    if let dateline = scene.layout.datelines.first, dateline.lowerBound < Self.opening {
      code = Self.ofDateline(dateline, named, scene)
    } else {
      code = Self.ofOpening(named, scene)
    }
  }

  /// How many tokens headline and lead have at most.
  private static let opening = 80

  /// The words for a country, its people or its government.
  private struct Name {
    var tokens: Range<Int>
    var country: String
    /// Whether the words often mean something else ("Jordan").
    var isAmbiguous: Bool
  }

  private static func named(_ scene: Scene) -> [Name] {
    var names: [Name] = []
    var index = 0
    while index < scene.document.tokens.count {
      guard scene.isCapitalised(index), let hit = scene.country(at: index) else {
        index += 1
        continue
      }
      names.append(
        Name(
          tokens: hit.tokens, country: hit.value.country.alpha3,
          isAmbiguous: hit.value.isAmbiguous))
      index = hit.tokens.upperBound
    }
    return names
  }

  /// The country of the dateline's place, where headline or lead speak of it, or the rest does and nobody else's
  /// diplomats have a reason to be there.
  private static func ofDateline(
    _ dateline: Range<Int>, _ named: [Name], _ scene: Scene
  ) -> String? {
    guard
      let first = dateline.first(where: {
        scene.country(at: $0) != nil || scene.place(at: $0)?.value.country != nil
      })
    else { return nil }
    let city = scene.word(first)
    guard
      let code = scene.country(at: first)?.value.country.alpha3
        ?? scene.place(at: first)?.value.country
    else { return nil }
    let lead = scene.document.paragraphs[scene.document.paragraph(of: dateline.upperBound - 1)]
      .tokens.upperBound
    let own = named.filter { $0.country == code && !dateline.contains($0.tokens.lowerBound) }
    // "HUA HIN (Thailand) – Malaysia urged …": its own people come to a meeting there.
    if let guest = named.first(where: { $0.tokens.lowerBound == dateline.upperBound }),
      guest.country != code,
      scene.country(at: guest.tokens.lowerBound)?.value.uses.contains(.name) ?? false,
      !scene.isPossessive(guest.tokens.upperBound), scene.word(guest.tokens.upperBound) != "and"
    {
      return nil
    }
    // "Her Tovian counterpart": she is not of Tovia, where she is on a visit.
    if own.contains(where: {
      isCounterpart(behind: $0.tokens.upperBound, scene) || isLed($0.tokens.lowerBound, scene)
    }) {
      return nil
    }
    let isSpokenOf = own.contains { $0.tokens.lowerBound < lead }
    return isSpokenOf || !own.isEmpty && !meetingPlaces.contains(city) ? code : nil
  }

  /// Whether the news of many countries come from a city.
  ///
  /// - Parameter first: the first word of its name, in small letters.
  /// - Returns: true for a city from which a minister may speak as well as its own.
  static func isMeetingPlace(_ first: String) -> Bool { meetingPlaces.contains(first) }

  /// The first words of cities from which the news of many countries come.
  private static let meetingPlaces: Set<String> = [
    "brussels", "geneva", "new", "vienna", "the", "strasbourg", "addis", "nairobi", "washington",
    "davos", "rome", "paris", "london", "doha",
  ]

  /// The country that headline and lead speak of and the text speaks of most, but for those of whose ministers it
  /// names one as theirs ("the Tovian foreign minister, Ana Sol").
  private static func ofOpening(_ named: [Name], _ scene: Scene) -> String? {
    guard let lead = leadEnd(scene) else { return nil }
    // Another country's government answers for a territory ("the Chagos Islands").
    let plain = Set(named.filter { !$0.isAmbiguous }.map(\.country)).filter {
      scene.gazetteers.countries[$0]?.status != .territory
    }
    let named = named.filter { plain.contains($0.country) }
    let foreign = named.filter { isForeign($0, scene) }.map(\.country)
    let opening = named.filter {
      $0.tokens.lowerBound < lead && scene.word($0.tokens.lowerBound - 1) != "between"
    }
    // "the minister had invited her Tovian counterpart": of two who call each other so, the first is abroad.
    let isMutual = opening.allSatisfy { foreign.contains($0.country) }
    let excluded = Set(isMutual ? foreign.prefix(1)[...] : foreign[...])
    var counts: [String: Int] = [:]
    for name in named where !excluded.contains(name.country) {
      counts[name.country, default: 0] += 1
    }
    // With whom a headline begins, it is about.
    guard let first = opening.first(where: { counts[$0.country] != nil }) else { return nil }
    counts[first.country, default: 0] += 1
    // "A Tovian company": a country by which things are only called has no part in the news.
    let acting = Set(
      named.filter { name in
        scene.country(at: name.tokens.lowerBound).map {
          !$0.value.uses.isDisjoint(with: [.name, .capital, .government])
        } ?? false
      }.map(\.country))
    let candidates = Set(opening.map(\.country)).intersection(acting).filter { counts[$0] != nil }
      .sorted {
        (counts[$0] ?? 0, $1) > (counts[$1] ?? 0, $0)
      }
    guard let best = candidates.first, let most = counts[best], most > 2 else { return nil }
    let second = counts.filter { $0.key != best }.values.max() ?? 0
    return most >= second + 2 ? best : nil
  }

  /// Behind the first paragraph of running text.
  private static func leadEnd(_ scene: Scene) -> Int? {
    scene.document.paragraphs.indices.first {
      scene.layout.roles[$0] == .body && !scene.layout.isHeadline($0)
    }.map { scene.document.paragraphs[$0].tokens.upperBound }
  }

  /// "The Prime Minister of Tovia": nobody says so at home.
  private static func isLed(_ index: Int, _ scene: Scene) -> Bool {
    guard scene.word(index - 1) == "of" else { return false }
    return Range.from(max(scene.start(index), index - 4), upTo: index - 1).contains {
      scene.role(at: $0).map {
        $0.tokens.upperBound == index - 1
          && [.headOfGovernment, .headOfState, .minister].contains($0.value.role.kind)
      } ?? false
    }
  }

  /// "The ambassador in Kandor", "the embassy to Tovia": one's own there.
  private static func isSeatOfEnvoy(_ index: Int, _ scene: Scene) -> Bool {
    guard ["in", "to"].contains(scene.word(index - 1)) else { return false }
    let isEmbassy = ["embassy", "consulate"].contains(scene.word(index - 2))
    let isEnvoy = Range.from(max(scene.start(index), index - 4), upTo: index - 1).contains {
      scene.role(at: $0).map {
        $0.tokens.upperBound == index - 1 && $0.value.role.kind == .ambassador
      } ?? false
    }
    guard isEmbassy || isEnvoy else { return false }
    // "The Tovian ambassador to Malta", "a consul in Kandor" are anybody's, and so is the envoy behind what Tovia said.
    let paragraph = scene.document.paragraphs[scene.document.paragraph(of: index)].tokens.lowerBound
    let start = scene.layout.behindDateline(paragraph)
    if isSentByOthers(before: index, scene) { return false }
    return Range.from(max(start, index - 4), upTo: index - 1).contains { scene.word($0) == "the" }
      && !Range.from(start, upTo: index).contains {
        scene.isCapitalised($0) && scene.country(at: $0) != nil
      }
  }

  /// Whether the text has told of some country's ambassador before ("Tovia summoned the Maltese ambassador"), who may be
  /// the one in the capital.
  private static func isSentByOthers(before index: Int, _ scene: Scene) -> Bool {
    Range.from(max(1, index - 400), upTo: index).contains { place in
      scene.word(place) == "ambassador"
        && (scene.isCapitalised(place - 1) && scene.country(at: place - 1) != nil
          || place > 1 && scene.isPossessive(place - 1) && scene.country(at: place - 2) != nil)
    }
  }

  private static func isCounterpart(behind index: Int, _ scene: Scene) -> Bool {
    ["counterpart", "counterparts", "opposite"].contains(scene.word(index))
  }

  /// "Tovian Foreign Minister Ana Sol", "his Tovian counterpart": somebody else's officials are called so; nor does a
  /// paper say of its own capital "In Kandor, the minister said".
  private static func isForeign(_ name: Name, _ scene: Scene) -> Bool {
    var index = name.tokens.upperBound
    if isSeatOfEnvoy(name.tokens.lowerBound, scene) { return true }
    if scene.word(name.tokens.lowerBound - 1) == "in", scene.isComma(index),
      scene.countryOfPlace(before: index, orName: true) == name.country
    {
      return true
    }
    if scene.isPossessive(index) { index += 1 }
    // "her Tovian and Malian counterparts"
    if scene.word(index) == "and", let other = scene.country(at: index + 1) {
      index = other.tokens.upperBound
    }
    if isCounterpart(behind: index, scene) { return true }
    guard let role = scene.role(at: index), !role.value.isPlural,
      role.value.role.kind.speaksForCountry
    else { return false }
    // Envoys are abroad by trade, but for those whom the headline's own country has sent.
    if [.ambassador, .envoy].contains(role.value.role.kind) {
      return scene.country(at: 0)?.value.country.alpha3 != name.country
    }
    var end = role.tokens.upperBound
    if scene.isComma(end) { end += 1 }
    return scene.isCapitalised(end) && scene.isWord(end) && scene.role(at: end) == nil
      && scene.country(at: end) == nil
  }
}
