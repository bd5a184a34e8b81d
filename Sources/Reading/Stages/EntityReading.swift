/// The entities of a text, their mentions and posts: what resolution gives to the later stages.
public struct EntityReading: Sendable {
  /// The paragraphs and the text beneath.
  public var layout: Layout
  /// Who and what is named.
  public var entities: [Entity]
  /// Where they are named, in the order of the text; descriptions and pronouns included where
  /// they were resolved.
  public var mentions: [Mention]
  /// Who holds which post.
  public var holdings: [Holding]
  /// The country (alpha-3) whose officials the text names without saying whose they are, nil where that stays open.
  public var local: String?

  /// Makes a reading.
  public init(
    layout: Layout, entities: [Entity], mentions: [Mention], holdings: [Holding],
    local: String? = nil
  ) {
    self.layout = layout
    self.entities = entities
    self.mentions = mentions
    self.holdings = holdings
    self.local = local
  }

  /// The people whom stretches of the text name, each once, in the order of the stretches.
  func people(in stretches: [Range<Int>]) -> [Entity.ID] {
    var found: [Entity.ID] = []
    for stretch in stretches {
      for mention in mentions
      where stretch.overlaps(mention.tokens) && entities[mention.entity].kind == .person
        && !found.contains(mention.entity)
      {
        found.append(mention.entity)
      }
    }
    return found
  }
}
