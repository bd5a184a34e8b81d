public import Language
public import Reading

/// The attributions that people marked in a text, in brat's stand-off form.
///
///     T1	Source 0 6	Okello
///     T2	Cue 7 11	said
///     T3	Content 12 19;24 30	no word … at all
///     T4	Attribution 7 11	said
///     E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
///
/// Offsets count Unicode scalars, ends excluded. Lines of other kinds are passed over.
/// See <https://brat.nlplab.org/standoff.html>.
public struct StandOff: Sendable {
  /// Who is said to have said what, as stretches of the text.
  public struct Attribution: Hashable, Sendable {
    /// The words for the speaker, none where nobody is named.
    public var source: [TextSpan] = []
    /// The words that attribute.
    public var cue: [TextSpan] = []
    /// What is said.
    public var content: [TextSpan] = []
    /// Whether the content stands in quotation marks: all of it, some, nothing.
    public var mode = Statement.Mode.indirect
  }

  /// The attributions, in the order of the file.
  public private(set) var attributions: [Attribution] = []

  /// Reads the marks of a text; what leaves the text or makes no sense is passed over.
  public init(_ marks: String, of string: String) {
    let text = Text(string)
    var spans: [Substring: [TextSpan]] = [:]
    let lines = marks.split(whereSeparator: \.isNewline)
    for line in lines where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count > 1, let space = fields[1].firstIndex(of: " ") else { continue }
      spans[fields[0]] = fields[1][space...].split(separator: ";").compactMap { range in
        let ends = range.split(separator: " ").compactMap { Int($0) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        return text.span(ofOffsets: ends[0]..<ends[1])
      }
    }
    for line in lines where line.hasPrefix("E") {
      guard let roles = line.split(separator: "\t").dropFirst().first else { continue }
      var attribution = Attribution()
      for role in roles.split(separator: " ") {
        let parts = role.split(separator: ":")
        guard parts.count == 2, let own = spans[parts[1]] else { continue }
        switch parts[0].prefix(while: { !$0.isNumber }) {
        case "Source": attribution.source += own
        case "Cue": attribution.cue += own
        case "Content": attribution.content += own
        default: break
        }
      }
      guard !attribution.content.isEmpty else { continue }
      attribution.mode = Self.mode(of: attribution.content, in: text)
      attributions.append(attribution)
    }
  }

  private static func mode(of content: [TextSpan], in text: Text) -> Statement.Mode {
    var (quoted, letters, isQuoted) = (0, 0, false)
    for character in content.map({ text.string($0) }).joined(separator: " ") {
      switch character {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "\"": isQuoted.toggle()
      default:
        guard character.isLetter else { continue }
        letters += 1
        quoted += isQuoted ? 1 : 0
      }
    }
    return quoted == 0 ? .indirect : quoted == letters ? .direct : .mixed
  }
}
