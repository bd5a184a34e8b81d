import CXML2

/// The items of an RSS (0.9 to 2.0) or Atom file, as they are written.
struct Feed {
  /// One item; of several elements of the same meaning the first counts.
  struct Item {
    fileprivate(set) var title: String?
    fileprivate(set) var link: String?
    fileprivate(set) var date: String?
    fileprivate(set) var author: String?
    fileprivate(set) var outlet: String?
    fileprivate(set) var content: String?
    fileprivate(set) var summary: String?
  }

  /// What the feed calls itself.
  private(set) var title: String?
  private(set) var items: [Item] = []
  /// Where the file broke, if it did; the items before that are here.
  private(set) var failure: CorpusError?

  /// Reads a feed from decoded text.
  ///
  /// Entities that the file itself declares are never replaced, nothing is fetched, and libxml2's
  /// limits on depth and size stay on.
  init(_ source: String, origin: String) {
    var source = source
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue)
    LibXML.start()
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let reader = xmlReaderForMemory(
          characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
        guard let reader else { return }
        defer { xmlFreeTextReader(reader) }
        read(reader, origin: origin)
      }
    }
    if items.isEmpty, failure == nil {
      failure = CorpusError(origin: origin, reason: .emptyFeed)
    }
  }

  private mutating func read(_ reader: xmlTextReaderPtr, origin: String) {
    xmlResetLastError()
    var state = FeedState()
    var code = xmlTextReaderRead(reader)
    while code == 1 {
      let name = LibXML.string(xmlTextReaderConstLocalName(reader)).lowercased()
      switch xmlTextReaderNodeType(reader) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        if state.isMarkup(name, reader) {
          // The markup of an Atom item is part of the file's own tree: it is taken as it stands.
          let inner = xmlTextReaderReadInnerXml(reader)
          state.take(LibXML.string(inner), as: name)
          if let inner { xml_free(inner) }
          code = xmlTextReaderNext(reader)
          continue
        }
        state.open(name, reader)
        if isEmpty { close(name, &state) }
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
        close(name, &state)
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
        Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
        state.text += LibXML.string(xmlTextReaderConstValue(reader))
      case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        // HTML's names are known without a declaration; the file's own are left out.
        state.text += HTMLEntities.decoded("&\(name);").filter { _ in !name.isEmpty }
      default: break
      }
      code = xmlTextReaderRead(reader)
    }
    if code < 0 { failure = Self.failure(origin) }
  }

  private mutating func close(_ name: String, _ state: inout FeedState) {
    if let item = state.close(name) { items.append(item) }
    title = title ?? state.feedTitle
  }

  private static func failure(_ origin: String) -> CorpusError {
    guard let error = xmlGetLastError() else {
      return CorpusError(origin: origin, reason: .brokenXML("it breaks off"))
    }
    let message = error.pointee.message.map { String(cString: $0) } ?? "it breaks off"
    let words = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    let line = error.pointee.line
    return CorpusError(
      origin: origin, reason: .brokenXML("line \(line): \(words.prefix(120))"))
  }
}

/// Where the reading of a feed stands.
private struct FeedState {
  var text = ""
  private(set) var feedTitle: String?
  private var item: Feed.Item?
  /// The names of the open elements.
  private var path: [String] = []

  /// Whether an element holds markup in place of text: Atom's `type="xhtml"`.
  func isMarkup(_ name: String, _ reader: xmlTextReaderPtr) -> Bool {
    item != nil && (name == "content" || name == "summary")
      && Self.attribute("type", reader) == "xhtml"
  }

  mutating func take(_ markup: String, as name: String) {
    set(name, markup)
  }

  mutating func open(_ name: String, _ reader: xmlTextReaderPtr) {
    text = ""
    path.append(name)
    if name == "item" || name == "entry" { item = Feed.Item() }
    guard name == "link", item != nil, item?.link == nil,
      let address = Self.attribute("href", reader)
    else { return }
    let relation = Self.attribute("rel", reader) ?? "alternate"
    if relation == "alternate" { item?.link = address }
  }

  /// Ends an element, and gives the item if that was one.
  mutating func close(_ name: String) -> Feed.Item? {
    guard path.popLast() != nil else { return nil }
    defer { text = "" }
    if name == "item" || name == "entry" {
      defer { item = nil }
      return item
    }
    if item == nil {
      let parent = path.last ?? ""
      if name == "title", parent == "channel" || parent == "feed", feedTitle == nil {
        feedTitle = TextCleaning.line(text)
      }
    } else {
      set(name, text)
    }
    return nil
  }

  private mutating func set(_ name: String, _ text: String) {
    guard var item, text.utf8.contains(where: { $0 > 0x20 }) else { return }
    let parent = path.last ?? ""
    switch name {
    case "title" where parent == "source": item.outlet = item.outlet ?? text
    case "title" where parent == "item" || parent == "entry": item.title = item.title ?? text
    case "link" where parent != "source": item.link = item.link ?? text
    case "guid" where text.hasPrefix("http"): item.link = item.link ?? text
    case "pubdate", "published", "issued": item.date = text
    case "date", "updated": item.date = item.date ?? text
    case "creator", "author": item.author = item.author ?? text
    case "name" where parent == "author": item.author = item.author ?? text
    case "source": item.outlet = item.outlet ?? text
    case "encoded", "content": item.content = item.content ?? text
    case "description", "summary": item.summary = item.summary ?? text
    default: break
    }
    self.item = item
  }

  private static func attribute(_ name: String, _ reader: xmlTextReaderPtr) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { xml_free(value) }
    return LibXML.string(value)
  }
}

extension Feed.Item {
  /// The article of an item, its markup taken away.
  func draft(of feed: Feed, origin: String) throws(CorpusError) -> ArticleDraft {
    let source = content ?? summary ?? ""
    let paragraphs = try HTMLDocument.paragraphs(of: source, origin: origin)
    var draft = ArticleDraft(body: paragraphs.joined(separator: "\n\n"))
    if let title {
      draft.headline = try HTMLDocument.paragraphs(of: title, origin: origin)
        .joined(separator: " ")
    }
    draft.url = link
    draft.published = date
    draft.author = author.map(Self.name)
    draft.outlet = outlet ?? feed.title
    return draft
  }

  /// RSS writes authors as `ann@example.org (Ann Example)`.
  private static func name(_ author: String) -> String {
    guard author.contains("@"), let open = author.firstIndex(of: "("),
      let close = author.lastIndex(of: ")"), open < close
    else { return author }
    return String(author[author.index(after: open)..<close])
  }
}
