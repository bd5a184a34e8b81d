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
  /// What was wrong with the file, if it could be read to its end all the same.
  private(set) var warning: String?

  /// Reads a feed from decoded text.
  ///
  /// Entities that the file itself declares are never replaced, nothing is fetched, and libxml2's
  /// limits on depth and size stay on; small slips such as a bare `&` are forgiven.
  init(_ source: String, origin: String) {
    LibXML.start()
    guard let context = xmlNewParserCtxt() else {
      failure = CorpusError(origin: origin, reason: .unreadable("there is no memory for it"))
      return
    }
    defer { xmlFreeParserCtxt(context) }
    xmlResetLastError()
    if let document = Self.parse(source, context) {
      // The tree is whole before it is walked: a reader of the text itself would lose the items
      // that stand shortly before a slip.
      if let reader = xmlReaderWalker(document) {
        read(reader)
        xmlFreeTextReader(reader)
      }
      xmlFreeDoc(document)
    }
    if context.pointee.disableSAX != 0 || !Self.isFinished(source) {
      if !items.isEmpty, Self.endsInsideItem(source) { items.removeLast() }
      failure = CorpusError(origin: origin, reason: .brokenXML(Self.lastProblem()))
    } else if xmlGetLastError() != nil {
      warning =
        "The feed is not well-formed XML (\(Self.lastProblem())); a part of it may be missing."
    }
    if items.isEmpty, failure == nil {
      failure = CorpusError(origin: origin, reason: .emptyFeed)
    }
  }

  private static func parse(_ source: String, _ context: xmlParserCtxtPtr) -> xmlDocPtr? {
    var source = source
    let options = Int32(
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
        | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue)
    return source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        xmlCtxtReadMemory(
          context, characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
  }

  /// Whether the last tag closes a feed.
  private static func isFinished(_ source: String) -> Bool {
    guard let last = lastPlace(of: ["</"], in: source) else { return false }
    let tag = source[last...].dropFirst(2).prefix { $0 != ">" }.lowercased()
    return ["rss", "rdf", "feed"].contains { tag == $0 || tag.hasSuffix(":\($0)") }
  }

  /// Whether an item begins after the last one that ends.
  private static func endsInsideItem(_ source: String) -> Bool {
    guard let begin = lastPlace(of: ["<item", "<entry"], in: source) else { return false }
    guard let end = lastPlace(of: ["</item", "</entry"], in: source) else { return true }
    return begin > end
  }

  private static func lastPlace(of marks: [String], in source: String) -> String.Index? {
    let marks = marks.map { Array($0.utf8) }
    var index = source.utf8.endIndex
    while index > source.utf8.startIndex {
      index = source.utf8.index(before: index)
      guard source.utf8[index] == UInt8(ascii: "<") || source.utf8[index] == UInt8(ascii: "/")
      else { continue }
      if marks.contains(where: { source.utf8[index...].starts(with: $0) }) { return index }
    }
    return nil
  }

  private mutating func read(_ reader: xmlTextReaderPtr) {
    var state = FeedState()
    /// How deep the element lies whose markup was taken as a whole.
    var markupDepth: Int32?
    var code = xmlTextReaderRead(reader)
    while code == 1 {
      defer { code = xmlTextReaderRead(reader) }
      let kind = xmlTextReaderNodeType(reader)
      if let depth = markupDepth {
        let isEnd = kind == Int32(XML_READER_TYPE_END_ELEMENT.rawValue)
        if isEnd, xmlTextReaderDepth(reader) == depth { markupDepth = nil }
        continue
      }
      let name = LibXML.string(xmlTextReaderConstLocalName(reader)).lowercased()
      switch kind {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue):
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        if state.isMarkup(name, reader) {
          // The markup of an Atom item is part of the file's own tree: it is taken as it stands.
          let inner = xmlTextReaderReadInnerXml(reader)
          state.take(LibXML.string(inner), as: name)
          if let inner { xml_free(inner) }
          markupDepth = isEmpty ? nil : xmlTextReaderDepth(reader)
          break
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
        if let known = HTMLEntities.character(name[...]) { state.text.unicodeScalars.append(known) }
      default: break
      }
    }
  }

  private mutating func close(_ name: String, _ state: inout FeedState) {
    if let item = state.close(name) { items.append(item) }
    title = title ?? state.feedTitle
  }

  /// The last thing that libxml2 complained about, with its line.
  private static func lastProblem() -> String {
    guard let error = xmlGetLastError(), let message = error.pointee.message else {
      return "it breaks off"
    }
    let words = String(cString: message).split(whereSeparator: \.isNewline).first ?? ""
    return "line \(error.pointee.line): \(words.prefix(120))"
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
