public import Reading

/// The answer that the title of a read-out gives away: who spoke with whom, and how.
///
///     ReadOutTitle("Minister Okello's Call with Maltese Foreign Minister Zahra", gazetteers)
///     // actor "Okello", event "call", country "MLT", role "foreign minister", partner "Zahra"
public struct ReadOutTitle: Sendable {
  /// The last word of the first person's name.
  public var actor: String
  /// "call" or "meeting".
  public var event: String
  /// The country of the other one (alpha-3), where the title says it.
  public var country: String?
  /// The body of the other one, where the title says that instead.
  public var body: String?
  /// The role of the other one in small letters, where the title says it.
  public var role: String?
  /// The last word of the other one's name.
  public var partner: String

  /// Takes a title apart, nil where it is none of a read-out of two people.
  public init?(_ title: String, gazetteers: Gazetteers) {
    let words = phraseWords(title.replacing("\u{a0}", with: " ")).map(String.init)
    guard let owner = words.firstIndex(where: { $0 == "’s" || $0 == "'s" }), owner > 0,
      owner + 2 < words.count
    else { return nil }
    let kind = words[owner + 1].lowercased()
    guard kind == "call" || kind == "meeting", words[owner + 2] == "with" else { return nil }
    actor = words[owner - 1]
    event = kind
    var rest = Array(words[(owner + 3)...])
    // "… on the Margins of the Assembly" is the place, not the partner.
    if let end = rest.firstIndex(where: { ["on", "at", "in", "ahead", "following"].contains($0) }) {
      rest.removeSubrange(end...)
    }
    let answer = Self.partner(rest, gazetteers)
    guard let answer else { return nil }
    (country, body, role, partner) = (answer.country, answer.body, answer.role, answer.name)
  }

  private static func partner(
    _ words: [String], _ gazetteers: Gazetteers
  ) -> (country: String?, body: String?, role: String?, name: String)? {
    let keys = TokenKeys(words)
    var position = 0
    var country: String?
    var body: String?
    if let match = gazetteers.countries.longestMatch(in: keys, at: 0) {
      country = match.value.country.alpha3
      position = match.count
      if position < words.count, words[position] == "’s" || words[position] == "'s" {
        position += 1
      }
    } else if let match = gazetteers.organizations.longestMatch(in: keys, at: 0) {
      body = match.value.organization.name
      position = match.count
    }
    var role: String?
    // The longest role behind it, with the words that belong to it, up to the name.
    for start in position..<max(position, words.count) {
      guard let match = gazetteers.roles.longestMatch(in: keys, at: start) else { continue }
      guard !match.value.isPlural else { return nil }
      let end = start + match.count
      role = match.value.role.id
      position = end
      if end < words.count, words[end] != "and", words[end] != "of", words[end] != "for" { break }
    }
    let name = words[min(position, words.count)...]
    guard let last = name.last, name.count <= 5, last.first?.isUppercase ?? false,
      !name.contains("and"), !name.contains(","), !last.hasSuffix("s’")
    else { return nil }
    return (country, body, role, last)
  }
}
