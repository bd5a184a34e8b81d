import Language
import Reading

/// How well it was read to whom, at what, where and when something was said and for whom, of the statements that
/// were found.
///
/// A reference has them as far as the article says so next to the statement. What the reader has where the reference
/// has nothing counts as superfluous, right as it may be by the rest of the article.
public struct CircumstanceScore: Hashable, Sendable {
  /// To whom: the same name or words.
  public var addressees = Tally()
  /// At or in what: an event or a paper whose words overlap those of the reference.
  public var occasions = Tally()
  /// Where: the same name.
  public var places = Tally()
  /// When: the same day.
  public var days = Tally()
  /// For which country: the same code.
  public var countries = Tally()

  /// What is missed or another's, as ends of sentences: "should be said to Malta; was said to nobody".
  var remarks: [String] = []

  /// Makes an empty score.
  public init() {}

  /// Compares a statement with the reference that it overlaps.
  init(_ found: Statement, _ reference: ReferenceReading.Statement, _ findings: Findings) {
    func names(_ entity: Entity.ID?) -> Set<String>? {
      entity.map { id in
        let entity = findings.entities[id]
        return Set(([entity.name] + entity.aliases).map(Self.plain))
      }
    }
    addressees = Self.tally(reference.addressee.map(Self.plain), names(found.addressee)) {
      $1.contains($0)
    }
    places = Self.tally(reference.place.map(Self.plain), names(found.place)) { $1.contains($0) }
    days = Self.tally(reference.date, found.date?.date) { $0 == $1 }
    countries = Self.tally(
      reference.onBehalfOf, found.onBehalfOf.flatMap { findings.entities[$0].country }
    ) { $0 == $1 }
    let told =
      (found.occasion.map { findings.events[$0].tokens } ?? [])
      + (found.channel.map { [$0.tokens] } ?? [])
    occasions = Self.tally(reference.occasion, told.isEmpty ? nil : told) { words, told in
      let wanted = Set(Self.words(words))
      return told.contains { !wanted.isDisjoint(with: Self.words(findings.document.string($0))) }
    }
    func name(_ entity: Entity.ID?) -> String? { entity.map { findings.entities[$0].name } }
    remark(addressees, "to", reference.addressee, name(found.addressee))
    remark(
      occasions, "at", reference.occasion,
      found.occasion.map { findings.events[$0].name } ?? found.channel?.channel.rawValue)
    remark(places, "in", reference.place, name(found.place))
    remark(days, "on", reference.date, found.date?.date)
    remark(countries, "for", reference.onBehalfOf, name(found.onBehalfOf))
  }

  /// The figures, by name.
  var figures: [ScoreFigure] {
    [
      ScoreFigure("addressee", f1: addressees), ScoreFigure("occasion", f1: occasions),
      ScoreFigure("place", f1: places), ScoreFigure("day", f1: days),
      ScoreFigure("on whose behalf", f1: countries),
    ]
  }

  /// Adds another article's score.
  static func += (left: inout CircumstanceScore, right: CircumstanceScore) {
    left.addressees += right.addressees
    left.occasions += right.occasions
    left.places += right.places
    left.days += right.days
    left.countries += right.countries
  }

  private mutating func remark(
    _ tally: Tally, _ preposition: String, _ wanted: String?, _ found: String?
  ) {
    guard tally.missed > 0, let wanted else { return }
    remarks.append("should be said \(preposition) \(wanted); was \(found ?? "left open")")
  }

  /// One of right, missed and superfluous, a wrong one both of these, or nothing where both have nothing.
  private static func tally<Wanted, Found>(
    _ wanted: Wanted?, _ found: Found?, agree: (Wanted, Found) -> Bool
  ) -> Tally {
    var tally = Tally()
    if let wanted, let found, agree(wanted, found) {
      tally.right = 1
    } else {
      tally.missed = wanted == nil ? 0 : 1
      tally.extra = found == nil ? 0 : 1
    }
    return tally
  }

  private static func plain(_ name: String) -> String {
    words(name).joined(separator: " ")
  }

  /// The words that tell one name from another.
  private static func words(_ name: String) -> [String] {
    folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !["the", "a", "an", "of", "in", "at", "on", "with", "and", "to"].contains($0) }
  }
}
