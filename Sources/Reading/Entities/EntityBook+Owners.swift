import Language

/// Bodies that a post is in and that the words beside it name by a noun alone: "the group’s director, Ana Sol".
extension EntityBook {
  /// Gives such posts their body, where one in view can be meant.
  mutating func resolveOwners() {
    for place in holdings.indices {
      let holding = holdings[place]
      guard holding.body == nil, holding.accreditedTo == nil, let owner = owner(of: holding),
        let body = describedBody(SpeakerPhrase(owner, scene: scene))
      else { continue }
      holdings[place].body = body
    }
  }

  private func owner(of holding: Holding) -> Range<Int>? {
    let (start, end) = (holding.tokens.lowerBound, holding.tokens.upperBound)
    return Range.from(max(0, start - 1), upTo: end).lazy
      .compactMap { scene.describedOwner(endingAt: $0) }
      .first { names(in: $0).isEmpty }
  }
}
