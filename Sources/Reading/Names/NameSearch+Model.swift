import Language
import Tagging

/// What the trained model adds to the names that tables and capitals show.
extension NameSearch {
  /// Takes the model's names where the rules have seen nothing, or less ("Golf Foundation" of "National
  /// Golf Foundation").
  mutating func addFromModel() {
    guard !byModel.isEmpty else { return }
    let surnames = surnames
    for span in byModel {
      var name = NameSpan(tokens: untitled(bare(span.tokens)), kind: span.kind)
      // By itself a surname may look like a place ("Zurbrügg"): whoever was named in full is meant.
      if name.tokens.count == 1, let word = name.tokens.first,
        surnames.contains(folded(scene.document.words[word])), !scene.isAcronym(word)
      {
        name.kind = .person
      }
      guard !name.tokens.isEmpty, hasCapital(name.tokens), !isThing(name), !isHonorific(name)
      else { continue }
      let others = names.indices.filter { names[$0].tokens.overlaps(name.tokens) }
      if others.isEmpty {
        guard !roles.contains(where: { $0.head.overlaps(name.tokens) }) else { continue }
        names.append(name)
        close(name.tokens)
      } else if others.count == 1, gives(names[others[0]], wayTo: name) {
        names[others[0]] = name
        close(name.tokens)
      } else if others.count > 1,
        isListOfCountries(others, in: name) || isCutPerson(others, in: name)
      {
        names.removeAll { $0.tokens.overlaps(name.tokens) }
        names.append(name)
      }
    }
    // The names that are known now recur elsewhere.
    settle()
  }

  /// "His Highness" by itself names nobody, nor does "Dato’" before a name.
  private func isHonorific(_ name: NameSpan) -> Bool {
    guard let first = name.tokens.first, let last = name.tokens.last else { return false }
    if name.kind == .person, let title = scene.honorific(at: first),
      title.tokens.upperBound > last, scene.isCapitalised(title.tokens.upperBound)
    {
      return true
    }
    return scene.word(last) == "highness" || scene.word(last) == "excellency"
  }

  /// The last words of the people whom rules and model have found with two words and more.
  private var surnames: Set<String> {
    Set(
      (names + byModel).compactMap { name in
        guard name.kind == .person, let last = name.tokens.last(where: scene.isWord),
          last > name.tokens.lowerBound, scene.country(at: last) == nil
        else { return nil }
        return folded(scene.document.words[last])
      })
  }

  /// Whether the rules have taken the first word of a person's name for a body ("Cornell William Sol").
  private func isCutPerson(_ others: [Int], in name: NameSpan) -> Bool {
    guard name.kind == .person, others.count == 2,
      let first = others.map({ names[$0] }).first(where: {
        $0.tokens.lowerBound == name.tokens.lowerBound
      })
    else { return false }
    return first.kind == .organization && first.tokens.count == 1
      && !scene.isAcronym(first.tokens.lowerBound)
      && others.allSatisfy {
        names[$0].tokens == first.tokens
          || names[$0].kind == .person && names[$0].tokens.upperBound == name.tokens.upperBound
      }
  }

  /// Whether a body's name begins with countries ("Chile and Malta Veterans of Pelago").
  private func isListOfCountries(_ others: [Int], in name: NameSpan) -> Bool {
    name.kind == .organization && name.tokens.count > 3
      && others.allSatisfy { other in
        let own = names[other].tokens
        return name.tokens.clamped(to: own) == own
          && scene.country(at: own.lowerBound)?.tokens == own
      } && !roles.contains { $0.tokens.overlaps(name.tokens) }
  }

  /// "The Aurelia": a ship, for nobody is called with an article.
  private func isThing(_ name: NameSpan) -> Bool {
    name.kind == .person && name.tokens.count == 1
      && scene.word(name.tokens.lowerBound - 1) == "the"
  }

  /// Whether the model sees more clearly what the rules have guessed: a body's name of which they have a
  /// part that no table knows, a place or body that begins like a person ("Scott County"), a person
  /// with words beside the name ("Ted Cruz Super").
  private func gives(_ own: NameSpan, wayTo other: NameSpan) -> Bool {
    let isWider =
      other.tokens.lowerBound <= own.tokens.lowerBound
      && other.tokens.upperBound >= own.tokens.upperBound
    switch (own.kind, other.kind) {
    case (.organization, .organization):
      return isWider && own.tokens.count < other.tokens.count
        && scene.organization(at: own.tokens.lowerBound)?.tokens != own.tokens
    case (.person, .organization), (.person, .place):
      return isWider && !roles.contains { $0.tokens.upperBound == own.tokens.lowerBound }
    case (.organization, .person):
      // "Cornell William Sol"
      return isWider && own.tokens.count == 1 && other.tokens.count > 1
        && !scene.isAcronym(own.tokens.lowerBound)
    case (.person, .person):
      if isWider, other.tokens.upperBound == own.tokens.upperBound {
        return other.tokens.lowerBound == own.tokens.lowerBound - 1
          && isGivenName(other.tokens.lowerBound)
      }
      return !isWider && other.tokens.count > 1 && !isWhole(own.tokens)
    default: return false
    }
  }

  /// Whether a word before a name is a given name that no table knows ("Tor Inge Sol"), and no title or other word.
  private func isGivenName(_ index: Int) -> Bool {
    people.isNamePart(index, first: true) && scene.document.tokens[index].letterCase == .capitalised
      && scene.layout.tags[index] == .properNoun && !vocabulary.contains(scene.word(index))
      && !isTitleLike(scene.document.paragraph(of: index))
      && !roles.contains { $0.tokens.contains(index) } && scene.honorific(at: index) == nil
  }

  /// Whether the rules have reason to take a person's name as far as they do, where the model sees a part of it: a
  /// nickname in marks, a small word ("bin"), a suffix ("Jr."), or a title or post before it.
  private func isWhole(_ name: Range<Int>) -> Bool {
    name.contains {
      scene.document.tokens[$0].kind == .quotationMark
        || CommonWords.particles.contains(scene.word($0))
        || CommonWords.suffixes.contains(scene.word($0))
    } || scene.honorific(at: name.lowerBound - 1)?.tokens.upperBound == name.lowerBound
      || roles.contains {
        $0.tokens.upperBound == name.lowerBound
          || scene.isComma($0.tokens.upperBound) && $0.tokens.upperBound + 1 == name.lowerBound
      }
  }

  /// A name without the title of the person behind it: "PolitiFact" of "PolitiFact Executive Director Ana Sol".
  private func untitled(_ name: Range<Int>) -> Range<Int> {
    let title = roles.first {
      $0.isTitle && !$0.isPlural && name.contains($0.head.lowerBound)
        && $0.head.lowerBound > name.lowerBound && $0.head.upperBound >= name.upperBound
        && scene.isCapitalised($0.tokens.upperBound)
    }
    if title == nil,
      // "Ivorian Party MP Ana Sol"
      let inner = roles.last(where: {
        $0.isTitle && !$0.isPlural && $0.head.lowerBound > name.lowerBound
          && $0.head.upperBound < name.upperBound && scene.isCapitalised($0.head.lowerBound)
          && scene.isCapitalised($0.head.upperBound)
      })
    {
      return inner.head.upperBound..<name.upperBound
    }
    return name.lowerBound..<(title?.tokens.lowerBound ?? name.upperBound)
  }

  /// A name without its article, its possessive and marks around it, and without where the body is based.
  private func bare(_ tokens: Range<Int>) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end,
      !scene.isWord(start) || scene.word(start) == "the" || scene.word(start).hasSuffix("-based")
    {
      start += 1
    }
    while end > start, scene.isPossessive(end - 1) || !scene.isWord(end - 1) && !isClosing(end - 1)
    {
      end -= 1
    }
    // "The Tovian ambassador in Kandor Ana Sol": the town is where she serves.
    if end - start > 2, ["in", "to"].contains(scene.word(start - 1)),
      scene.country(at: start)?.value.uses.contains(.capital) ?? false,
      scene.givenName(at: start + 1) != nil
    {
      start += 1
    }
    return start..<end
  }

  /// "Channel 4": a figure may end a name.
  private func isClosing(_ index: Int) -> Bool {
    scene.document.tokens[index].kind == .number
  }

  private func hasCapital(_ tokens: Range<Int>) -> Bool {
    tokens.contains { scene.isCapitalised($0) } || scene.isAcronym(tokens.lowerBound)
  }

  /// Takes the words of a name out of the runs that nothing explains.
  private mutating func close(_ name: Range<Int>) {
    open.removeAll { $0.tokens.overlaps(name) }
  }
}
