public import Tagging

/// Everything that the reader knows by heart: countries, places, organizations, roles, names, cues.
///
/// ```swift
/// let gazetteers = try Gazetteers.shared()
/// let keys = TokenKeys(["Iranian", "Foreign", "Minister", "Sana"])
/// gazetteers.countries.longestMatch(in: keys, at: 0)?.value.country.alpha3  // "IRN"
/// gazetteers.roles.longestMatch(in: keys, at: 1)?.value.role.id             // "foreign-minister"
/// ```
public final class Gazetteers: Sendable {
  /// Countries and territories.
  public let countries: CountryTable
  /// Who led which state or government when.
  public let leaders: LeaderTable
  /// Of which party those are whom the news call by it.
  public let partyMembers: PartyTable
  /// What tells whose a post is.
  let countryWeights: EvidenceWeights<CountryEvidence>
  /// What tells whom a description means.
  let descriptionWeights: EvidenceWeights<DescriptionEvidence>
  /// Cities, regions, venues.
  public let places: PhraseTable<Place>
  /// The states of federations, by their abbreviations.
  public let states: StateTable
  /// Organizations by name, acronym and other names.
  public let organizations: PhraseTable<OrganizationForm>
  /// Nouns that name a body once it is said whose ("foreign ministry").
  public let organizationNouns: PhraseTable<OrganizationNoun>
  /// Noun phrases for what people are.
  public let roles: PhraseTable<RoleForm>
  /// Words that change the role after them.
  public let roleModifiers: PhraseTable<RoleModifier>
  /// Forms of address.
  public let honorifics: PhraseTable<Honorific>
  /// Given names and the gender they tell.
  public let givenNames: PhraseTable<Gender>
  /// Given names that one person may go by.
  public let nameVariants: NameVariants
  /// Family names that many people bear.
  public let commonFamilyNames: CommonFamilyNames
  /// Verbs, nouns and prepositions of reporting.
  public let cues: PhraseTable<ReportingCue>
  /// Nouns and verbs that name events.
  public let events: PhraseTable<EventTerm>
  /// Words for the form in which something is said.
  public let channels: PhraseTable<ChannelTerm>
  /// Words of judgement, with what one does by them.
  public let appraisals: PhraseTable<SpeechAct>
  /// The types of event.
  public let eventTypes: [EventType]
  /// Says what part of speech a word is.
  public let partsOfSpeech: PartOfSpeechTagger

  private static let loaded = Result { () throws(GazetteerError) in try Gazetteers() }

  /// The tables, read once on first use.
  ///
  /// - Throws: ``GazetteerError`` where a table is broken, which a test would have shown.
  public static func shared() throws(GazetteerError) -> Gazetteers { try loaded.get() }

  /// Reads all tables anew; see ``shared()``.
  public init() throws(GazetteerError) {
    countries = try CountryTable()
    leaders = try LeaderTable()
    partyMembers = try PartyTable()
    countryWeights = try EvidenceWeights(
      "post_countries.tsv", margin: 90, CountryEvidence.self)
    descriptionWeights = try EvidenceWeights(
      "descriptions.tsv", margin: 40, DescriptionEvidence.self)
    places = try Self.readPlaces()
    states = try StateTable(countries)
    organizations = try Self.readOrganizations()
    organizationNouns = try Self.readOrganizationNouns()
    roles = try Self.readRoles()
    roleModifiers = try Self.readRoleModifiers()
    honorifics = try Self.readHonorifics()
    givenNames = try Self.readGivenNames()
    nameVariants = try NameVariants()
    commonFamilyNames = try CommonFamilyNames()
    cues = try Self.readCues()
    eventTypes = try Self.readEventTypes()
    events = try Self.readEvents(eventTypes)
    channels = try Self.readChannels()
    appraisals = try Self.readAppraisals()
    partsOfSpeech = try Self.readPartsOfSpeech()
  }
}
