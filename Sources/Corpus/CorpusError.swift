/// Why a source could not be read as an article, or was left out.
///
///     CorpusError(origin: "empty.txt", reason: .empty).description
///     // "empty.txt is empty; there is nothing to read."
public struct CorpusError: Error, Sendable, Hashable {
  /// The source, as messages name it.
  public var origin: String
  /// What is the matter with it.
  public var reason: Reason

  /// Makes an error about a source.
  public init(origin: String, reason: Reason) {
    self.origin = origin
    self.reason = reason
  }

  /// What can be the matter with a source.
  public enum Reason: Sendable, Hashable {
    /// The file or folder cannot be opened or read; the system's own words say why.
    case unreadable(String)
    /// A folder holds no file that could be read.
    case emptyFolder
    /// There is not one character in it.
    case empty
    /// It is no text; the kind is named where it is known.
    case binary(kind: String?)
    /// The document is larger than the limit, in bytes.
    case documentTooLarge(limit: Int)
    /// The stream is larger than the limit, in bytes; what came before was read.
    case streamTooLarge(limit: Int)
    /// A line of JSON Lines is longer than the limit, in bytes.
    case lineTooLong(limit: Int)
    /// The article is longer than the limit, in characters.
    case articleTooLong(count: Int, limit: Int)
    /// The gzip data end too early.
    case gzipTruncated
    /// The gzip data are damaged.
    case gzipDamaged
    /// The gzip data unpack to more than so many times their size.
    case gzipBomb(ratio: Int)
    /// The markup is nested more deeply than any page needs.
    case nestedTooDeeply
    /// The markup has more tags, or tags with more attributes, than any page needs.
    case tooManyNodes(limit: Int)
    /// No JSON can be read here; the detail says where it breaks.
    case brokenJSON(String)
    /// The JSON is something else than an object or an array of objects.
    case notAnObject
    /// The object lacks the text; the fields that it has are given.
    case missingText(field: String, present: [String])
    /// The XML cannot be read; the detail says where it breaks.
    case brokenXML(String)
    /// The XML is no feed; its outermost element is given.
    case unknownXML(root: String)
    /// The feed has no items.
    case emptyFeed
    /// The page has no paragraphs that belong to an article.
    case noArticleBody
    /// There are fewer words than an article has.
    case nearEmpty(words: Int)
    /// The text is not English; the language that it seems to be in is given where it is known.
    case notEnglish(language: String?)
  }
}

extension CorpusError {
  /// Whether the source is in order, but of a kind that holds no articles.
  public var isAboutOtherData: Bool {
    switch reason {
    case .notAnObject, .missingText, .unknownXML: true
    default: false
    }
  }

  /// The file in which the source stands: `a.jsonl` for `a.jsonl:17`, `a.xml` for `a.xml, item 2`.
  public var file: String {
    let digits = origin.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let place = origin.dropLast(digits)
    guard digits > 0 else { return origin }
    for mark in [":", ", item "] where place.hasSuffix(mark) {
      return String(place.dropLast(mark.count))
    }
    return origin
  }
}

extension CorpusError: CustomStringConvertible {
  /// One sentence: which source, what is the matter, and what can be done.
  public var description: String {
    switch reason {
    case .unreadable(let why):
      "\(origin) cannot be read: \(why); check the path and its permissions."
    case .emptyFolder:
      "\(origin) is a folder without any file to read; hidden files and README files are not looked at."
    case .empty:
      "\(origin) is empty; there is nothing to read."
    case .binary(let kind):
      if let kind {
        "\(origin) is \(kind), not text; convert it to plain text or HTML first."
      } else {
        "\(origin) is a binary file, not text; give text, Markdown, HTML, JSON or a feed instead."
      }
    case .documentTooLarge(let limit):
      "\(origin) is larger than \(Self.size(limit)), too large for one document; split it, or give JSON Lines."
    case .streamTooLarge(let limit):
      "\(origin) is larger than \(Self.size(limit)); what stands after that was not read, so split it."
    case .lineTooLong(let limit):
      "\(origin) is a line of more than \(Self.size(limit)), too long for one article; it was passed over."
    case .articleTooLong(let count, let limit):
      "\(origin) has \(count) characters, more than the \(limit) that one article may have; split it."
    case .gzipTruncated:
      "\(origin) is a gzip file that ends too early; what follows the break is lost, so fetch it again."
    case .gzipDamaged:
      "\(origin) is a damaged gzip file; what follows the damage is lost, so fetch it again."
    case .gzipBomb(let ratio):
      "\(origin) unpacks to more than \(ratio) times its size, as text never does; unpack it yourself if you trust it."
    case .nestedTooDeeply:
      "\(origin) has elements nested too deeply for a page of text; save the article as plain text instead."
    case .tooManyNodes(let limit):
      "\(origin) has more tags or attributes than a page of text (\(limit) tags at most); save the article as plain text instead."
    case .brokenJSON(let detail):
      "\(origin) is not valid JSON (\(detail)); repair it, or leave it out."
    case .notAnObject:
      "\(origin) is JSON, but no object with fields; each article has to be an object such as {\"text\": \"…\"}."
    case .missingText(let field, let present):
      "\(origin) has no text in a field \"\(field)\" (its fields: \(Self.list(present))); name the right one with --text-field."
    case .brokenXML(let detail):
      "\(origin) is not well-formed XML (\(detail)); repair it, or leave it out."
    case .unknownXML(let root):
      "\(origin) is XML of another kind (<\(root)>), neither RSS, Atom nor a page; convert it first."
    case .emptyFeed:
      "\(origin) is a feed without items; there is nothing to read."
    case .noArticleBody:
      "\(origin) is a page without paragraphs of an article; save the article as plain text instead."
    case .nearEmpty(let words):
      "\(origin) has only \(words) \(words == 1 ? "word" : "words"), too few for an article; it was left out."
    case .notEnglish(let language):
      if let language {
        "\(origin) is not in English (it seems to be \(language)); only English is read, so it was left out."
      } else {
        "\(origin) is not in English; only English is read, so it was left out."
      }
    }
  }

  private static func size(_ bytes: Int) -> String {
    for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    where bytes >= unit && bytes % unit == 0 {
      return "\(bytes / unit) \(name)"
    }
    return "\(bytes) bytes"
  }

  /// The first few names, cut so that no hostile object can fill the screen.
  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    let shown = names.prefix(12).map { $0.count > 40 ? "\($0.prefix(40))…" : $0 }
    return shown.joined(separator: ", ") + (names.count > shown.count ? ", …" : "")
  }
}
