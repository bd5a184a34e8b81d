public import Reading

/// How often the body of a read-out, read without its title, says what the title says.
public struct ReadOutScore: Sendable {
  /// How many titles gave an answer to compare with.
  public var titles = 0
  /// Both people are found.
  public var persons = 0
  /// The partner's role, of those titles that say one.
  public var roles = 0
  /// How many titles say a role.
  public var rolesAsked = 0
  /// The partner's country or body, of those titles that say one.
  public var countries = 0
  /// How many titles say a country or body.
  public var countriesAsked = 0
  /// An event of the kind with both as participants.
  public var events = 0
  /// All that the title says at once.
  public var whole = 0
  /// What went wrong, as sentences.
  public var remarks: [String] = []

  /// Makes an empty score.
  public init() {}

  /// The figures, by name.
  public var figures: [ScoreFigure] {
    [
      ScoreFigure("both persons", persons, of: titles),
      ScoreFigure("role", roles, of: rolesAsked),
      ScoreFigure("country or body", countries, of: countriesAsked),
      ScoreFigure("event, with both", events, of: titles),
      ScoreFigure("all together", whole, of: titles),
    ]
  }

  /// Adds another score.
  public static func += (left: inout ReadOutScore, right: ReadOutScore) {
    left.titles += right.titles
    left.persons += right.persons
    left.roles += right.roles
    left.rolesAsked += right.rolesAsked
    left.countries += right.countries
    left.countriesAsked += right.countriesAsked
    left.events += right.events
    left.whole += right.whole
    left.remarks += right.remarks
  }

  /// Counts one read-out.
  ///
  /// - Parameters:
  ///   - findings: what was read from the body alone.
  ///   - title: the answer.
  ///   - gazetteers: to tell which roles are the same.
  public init(_ findings: Findings, title: ReadOutTitle, gazetteers: Gazetteers) {
    titles = 1
    let actors = people(title.actor, findings)
    let partners = people(title.partner, findings)
    let hasPersons = !actors.isEmpty && !partners.isEmpty
    let holdings = findings.holdings.filter { partners.contains($0.person) }
    let hasRole = title.role.map { id in
      holdings.contains { holding in
        gazetteers.roles.values(of: holding.role).contains { $0.role.id == id }
          || folded(holding.role).replacing(" ", with: "-").contains(id)
      }
    }
    var hasCountry: Bool?
    if let country = title.country {
      hasCountry =
        holdings.contains { $0.country == country }
        || partners.contains { findings.entities[$0].country == country }
    } else if let body = title.body {
      hasCountry = holdings.contains {
        $0.body.map { findings.entities[$0].name == body } ?? false
      }
    }
    let hasEvent = findings.events.contains { event in
      event.type == title.event && !actors.isDisjoint(with: event.participants)
        && !partners.isDisjoint(with: event.participants)
    }
    persons += hasPersons ? 1 : 0
    rolesAsked += hasRole == nil ? 0 : 1
    roles += hasRole == true ? 1 : 0
    countriesAsked += hasCountry == nil ? 0 : 1
    countries += hasCountry == true ? 1 : 0
    events += hasEvent ? 1 : 0
    let isWhole = hasPersons && hasRole ?? true && hasCountry ?? true && hasEvent
    whole += isWhole ? 1 : 0
    guard !isWhole else { return }
    let wrong = [
      hasPersons ? nil : "persons", hasRole == false ? "role \(title.role ?? "")" : nil,
      hasCountry == false ? "country \(title.country ?? title.body ?? "")" : nil,
      hasEvent ? nil : title.event,
    ].compactMap { $0 }
    let posts = holdings.map { "\($0.role) of \($0.country ?? "?")" }
    remarks.append(
      "\(title.actor) and \(title.partner): \(wrong.joined(separator: ", ")) not found;"
        + " posts found: \(posts.joined(separator: "; ")).")
  }

  /// The people whose name holds the word, whatever its accents.
  private func people(_ word: String, _ findings: Findings) -> Set<Entity.ID> {
    let wanted = folded(word)
    let found = findings.entities.indices.filter { id in
      let entity = findings.entities[id]
      return entity.kind == .person
        && ([entity.name] + entity.aliases).contains { name in
          folded(name).split(separator: " ").contains { $0 == wanted || $0.hasSuffix("-" + wanted) }
        }
    }
    return Set(found)
  }
}
