import Language

/// Reads a text that an office-holder signs: what it says, the signer says.
///
/// Foreign ministries publish statements under a first line such as "Ama Boateng, Minister of
/// Foreign Affairs". Each paragraph below it is one statement of the signer.
struct SignedText {
  let layout: Layout
  let phrases: NounPhraseFinder

  /// The paragraphs as attributions, none where nobody signs.
  func attributions() -> [Attribution] {
    let document = layout.document
    guard let line = layout.roles.firstIndex(of: .body), let signer = signer(of: line) else {
      return []
    }
    return document.paragraphs.indices.dropFirst(line + 1).compactMap { index in
      let tokens = document.paragraphs[index].tokens
      guard layout.roles[index] == .body, tokens.count >= 6,
        document.tokens[tokens.upperBound - 1].kind != .word
      else { return nil }
      return Attribution(
        speaker: signer, cue: [document.paragraphs[line].tokens], cueLemma: "", content: [tokens],
        mode: .direct, act: .say, confidence: 0.7)
    }
  }

  /// The name in a line of the form "Name, office", where the office is one that speaks for a
  /// body or a country.
  private func signer(of line: Int) -> Range<Int>? {
    let document = layout.document
    let tokens = document.paragraphs[line].tokens
    guard tokens.count <= 24, document.tokens[tokens.upperBound - 1].kind == .word,
      let comma = tokens.first(where: { document.lowercased[$0] == "," }),
      comma - tokens.lowerBound >= 2, comma - tokens.lowerBound <= 6,
      (tokens.lowerBound..<comma).allSatisfy({
        document.tokens[$0].isCapitalised
          || Grammar.nameParticles.contains(document.lowercased[$0])
      })
    else { return nil }
    let office = comma + 1..<tokens.upperBound
    let speaks = office.contains { index in
      phrases.gazetteers.roles.longestMatch(in: phrases.keys, at: index, limit: tokens.upperBound)
        .map { SignedText.offices.contains($0.value.role.kind) } ?? false
    }
    return speaks ? tokens.lowerBound..<comma : nil
  }

  private static let offices: Set<Role.Kind> = [
    .headOfState, .headOfGovernment, .deputyHead, .monarch, .minister, .deputyMinister, .ambassador,
    .envoy, .spokesperson, .secretaryGeneral, .commissioner,
  ]
}
