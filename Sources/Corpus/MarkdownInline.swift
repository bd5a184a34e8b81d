/// The words of one Markdown paragraph, without its marks.
///
/// A single pass over the characters: what looks like a mark and is not closed stays as it is.
enum MarkdownInline {
  /// The text as its reader sees it.
  static func text(_ source: Substring) -> String {
    var reader = Reader(characters: Array(source))
    reader.read()
    return String(reader.output).trimmingSpaces()
  }

  private struct Reader {
    let characters: [Character]
    var output: [Character] = []
    var index = 0
    /// How many characters may still be looked ahead for closing marks, so that a text of nothing
    /// but opening ones costs no more than its length.
    var budget: Int
    /// Where the marks of emphasis that are still open begin in the output.
    var open: [(mark: Character, length: Int, place: Int)] = []

    /// More open marks than this are no emphasis but an attack on the time they take.
    static let mostOpen = 64
    /// No link is longer than this.
    static let longestLink = 2_000

    init(characters: [Character]) {
      self.characters = characters
      budget = 20 * characters.count + 10_000
    }

    mutating func read() {
      while index < characters.count {
        switch characters[index] {
        case "\\" where isEscapable(index + 1):
          output.append(characters[index + 1])
          index += 2
        case "`": code()
        case "*", "_": emphasis(characters[index])
        case "~" where index + 1 < characters.count && characters[index + 1] == "~":
          index += 2
        case "!" where index + 1 < characters.count && characters[index + 1] == "[":
          if let link = link(at: index + 1) { index = link.end } else { copy() }
        case "[":
          if let link = link(at: index) {
            output.append(contentsOf: MarkdownInline.text(String(link.words)[...]))
            index = link.end
          } else {
            copy()
          }
        case "<": angle()
        case "&": entity()
        default: copy()
        }
      }
    }

    private mutating func copy() {
      output.append(characters[index])
      index += 1
    }

    private func isEscapable(_ place: Int) -> Bool {
      place < characters.count && "\\`*_{}[]()#+-.!~<>|&\"'".contains(characters[place])
    }

    private mutating func code() {
      let length = run(of: "`", from: index)
      var place = index + length
      while place < characters.count, budget > 0 {
        budget -= 1
        if characters[place] == "`" {
          let closing = run(of: "`", from: place)
          if closing == length {
            output.append(contentsOf: characters[(index + length)..<place])
            index = place + length
            return
          }
          place += closing
        } else {
          place += 1
        }
      }
      output.append(contentsOf: characters[index..<index + length])
      index += length
    }

    private func run(of mark: Character, from place: Int) -> Int {
      var end = place
      while end < characters.count, characters[end] == mark { end += 1 }
      return end - place
    }

    private mutating func emphasis(_ mark: Character) {
      let length = run(of: mark, from: index)
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + length < characters.count ? characters[index + length] : " "
      let insideWord = Self.isWord(before) && Self.isWord(after)
      index += length
      if length > 3 || (mark == "_" && insideWord) || (before.isWhitespace && after.isWhitespace) {
        output.append(contentsOf: repeatElement(mark, count: length))
      } else if !before.isWhitespace,
        let match = open.lastIndex(where: { $0.mark == mark && $0.length == length })
      {
        // Marks opened after the one that is closed here were none: they are in the text already.
        output.removeSubrange(open[match].place..<open[match].place + length)
        open.removeSubrange(match...)
      } else {
        if !after.isWhitespace, open.count < Self.mostOpen {
          open.append((mark, length, output.count))
        }
        output.append(contentsOf: repeatElement(mark, count: length))
      }
    }

    private static func isWord(_ character: Character) -> Bool {
      character.isLetter || character.isNumber
    }

    /// `[words](address)` or `[words][name]`, beginning at its bracket.
    private mutating func link(at start: Int) -> (words: ArraySlice<Character>, end: Int)? {
      guard let close = closing("[", "]", from: start) else { return nil }
      let words = characters[(start + 1)..<close]
      guard close + 1 < characters.count else { return nil }
      let end: Int?
      switch characters[close + 1] {
      case "(": end = closing("(", ")", from: close + 1)
      case "[": end = closing("[", "]", from: close + 1)
      default: end = nil
      }
      return end.map { (words, $0 + 1) }
    }

    private mutating func closing(_ opening: Character, _ closing: Character, from start: Int)
      -> Int?
    {
      var depth = 0
      var place = start
      while place < characters.count, place - start < Self.longestLink, budget > 0 {
        budget -= 1
        if characters[place] == "\\" {
          place += 1
        } else if characters[place] == opening {
          depth += 1
          // Brackets in brackets are read once more inside; no author needs many.
          if depth > 4 { return nil }
        } else if characters[place] == closing {
          depth -= 1
          if depth == 0 { return place }
        }
        place += 1
      }
      return nil
    }

    /// `<https://…>` stays as its address, `<b>` goes.
    private mutating func angle() {
      let limit = min(characters.count, index + Self.longestLink)
      guard budget > 0, let close = characters[index..<limit].firstIndex(of: ">") else {
        budget -= limit - index
        copy()
        return
      }
      let inside = characters[(index + 1)..<close]
      let first = inside.first ?? " "
      guard first.isLetter || first == "/" || first == "!" else {
        copy()
        return
      }
      if inside.contains(":") || inside.contains("@"), !inside.contains(" ") {
        output.append(contentsOf: inside)
      } else if String(inside).lowercased().hasPrefix("br") {
        output.append(" ")
      }
      index = close + 1
    }

    private mutating func entity() {
      let limit = min(characters.count, index + 10)
      if let close = characters[index..<limit].firstIndex(of: ";") {
        let reference = String(characters[index...close])
        output.append(contentsOf: HTMLEntities.decoded(reference))
        index = close + 1
      } else {
        copy()
      }
    }
  }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate func trimmingSpaces() -> String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
