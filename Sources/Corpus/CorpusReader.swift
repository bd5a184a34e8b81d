/// Reads articles from files, folders and standard input, one at a time.
///
///     var options = CorpusOptions()
///     options.outlet = "Example Times"
///     for item in CorpusReader(paths: ["Samples", "archive.jsonl.gz", "-"], options: options) {
///       switch item {
///       case .article(let article): print(article.origin, article.headline ?? "")
///       case .skipped(_, let reason), .failed(_, let reason): print(reason)
///       }
///     }
///
/// A path is a file, a folder (walked in the order of names, without
/// hidden files, README and LICENSE) or `-` for standard input. Understood
/// are plain text, Markdown, HTML, JSON (an object or an array), JSON Lines, RSS and Atom, each also
/// packed by gzip; what a file is shows by its content first and its name second.
///
/// A folder may hold data beside the articles: JSON without a text and XML that is no feed are left
/// out there, and fail only where their file was named.
///
/// Nothing is thrown: what cannot be read is an item with one sentence about it, and the rest
/// goes on. JSON Lines of any length are read at bounded memory. A copy of a reader shares the
/// file that is open, so read from one of them only.
///
/// - Complexity: linear in the size of the source.
public struct CorpusReader: Sequence, IteratorProtocol {
  private let options: CorpusOptions
  private var walk: FileWalk
  private var current: (any ArticleSource)?
  /// Whether the file that is open may turn out to be data of another kind: it was found in a
  /// folder, and gave no article yet.
  private var mayBeOtherData = false

  /// Makes a reader of some paths; nothing is opened before the first article is asked for.
  public init(paths: [String], options: CorpusOptions = CorpusOptions()) {
    self.options = options
    walk = FileWalk(paths: paths)
  }

  /// The next article, or the reason why a source gave none; nil at the end of all paths.
  public mutating func next() -> CorpusItem? {
    while true {
      if let item = current?.next() { return judged(item) }
      current = nil
      mayBeOtherData = false
      switch walk.next() {
      case nil: return nil
      case .refused(let error)?: return CorpusItem(error)
      case .standardInput?: current = open(nil, origin: "standard input")
      case .file(let path, let isNamed)?:
        mayBeOtherData = !isNamed
        current = open(path, origin: path)
      }
    }
  }

  private mutating func judged(_ item: CorpusItem) -> CorpusItem {
    switch item {
    case .article: mayBeOtherData = false
    case .failed(let origin, let error) where mayBeOtherData && error.isAboutOtherData:
      return .skipped(origin: origin, reason: error)
    case .skipped, .failed: break
    }
    return item
  }

  private func open(_ path: String?, origin: String) -> any ArticleSource {
    do {
      let stream = try ByteStream(path: path, origin: origin, limits: options.limits)
      return try DocumentOpener(origin: origin, options: options).open(stream)
    } catch {
      return SingleArticle(CorpusItem(error))
    }
  }
}
