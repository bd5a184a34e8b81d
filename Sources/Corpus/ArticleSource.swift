/// What gives the articles of one file, one after the other.
protocol ArticleSource {
  /// The next article or the reason why there is none; nil at the end.
  mutating func next() -> CorpusItem?
}

/// A source of one item.
struct SingleArticle: ArticleSource {
  private var item: CorpusItem?

  init(_ item: CorpusItem) { self.item = item }

  mutating func next() -> CorpusItem? { item.take() }
}

/// A stream of JSON Lines, one object a line, read at bounded memory.
struct JSONLinesArticles: ArticleSource {
  private let stream: ByteStream
  private let origin: String
  private let options: CorpusOptions
  private var number = 0
  private var isDone = false

  init(_ stream: ByteStream, origin: String, options: CorpusOptions) {
    self.stream = stream
    self.origin = origin
    self.options = options
  }

  mutating func next() -> CorpusItem? {
    while !isDone {
      do {
        guard let line = try stream.line() else {
          isDone = true
          guard number == 0 else { return nil }
          return CorpusItem(CorpusError(origin: origin, reason: .empty))
        }
        number += 1
        if let item = item(line) { return item }
      } catch {
        isDone = true
        return CorpusItem(error)
      }
    }
    return nil
  }

  /// The item of a line; empty lines have none.
  private func item(_ line: ByteStream.Line) -> CorpusItem? {
    let place = "\(origin):\(number)"
    switch line {
    case .tooLong:
      return CorpusItem(
        CorpusError(origin: place, reason: .lineTooLong(limit: options.limits.lineBytes)))
    case .bytes(let bytes):
      guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
      do {
        let decoded = TextDecoding.decode(bytes)
        let value = try JSONArticle.parse(
          decoded.warning == nil && bytes.first != 0xEF ? bytes : Array(decoded.text.utf8),
          origin: place)
        var draft = try JSONArticle.draft(value, origin: place, names: options.fields)
        if let warning = decoded.warning { draft.warnings.append(warning) }
        return draft.item(origin: place, options: options)
      } catch {
        return CorpusItem(error)
      }
    }
  }
}

/// The objects of a JSON array.
struct JSONArrayArticles: ArticleSource {
  private let values: [JSONValue]
  private let origin: String
  private let options: CorpusOptions
  private let warnings: [String]
  private var index = 0

  init(_ values: [JSONValue], origin: String, options: CorpusOptions, warnings: [String]) {
    self.values = values
    self.origin = origin
    self.options = options
    self.warnings = warnings
  }

  mutating func next() -> CorpusItem? {
    guard index < values.count else { return nil }
    defer { index += 1 }
    let place = "\(origin), item \(index + 1)"
    do {
      var draft = try JSONArticle.draft(values[index], origin: place, names: options.fields)
      draft.warnings += warnings
      return draft.item(origin: place, options: options)
    } catch {
      return CorpusItem(error)
    }
  }
}

/// The items of a feed.
struct FeedArticles: ArticleSource {
  private let feed: Feed
  private let origin: String
  private let options: CorpusOptions
  private let warnings: [String]
  private var index = 0
  private var failure: CorpusError?

  init(_ feed: Feed, origin: String, options: CorpusOptions, warnings: [String]) {
    self.feed = feed
    self.origin = origin
    self.options = options
    self.warnings = warnings + (feed.warning.map { [$0] } ?? [])
    failure = feed.failure
  }

  mutating func next() -> CorpusItem? {
    guard index < feed.items.count else { return failure.take().map(CorpusItem.init) }
    defer { index += 1 }
    let place = "\(origin), item \(index + 1)"
    do {
      var draft = try feed.items[index].draft(of: feed, origin: place)
      draft.warnings += warnings
      return draft.item(origin: place, options: options)
    } catch {
      return CorpusItem(error)
    }
  }
}
