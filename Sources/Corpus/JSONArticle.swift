import FoundationEssentials

/// The reading of an article from a JSON object.
enum JSONArticle {
  /// A value parsed from JSON, or the reason why it is none.
  static func parse(_ bytes: [UInt8], origin: String) throws(CorpusError) -> JSONValue {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      throw CorpusError(origin: origin, reason: .brokenJSON(detail(words(of: error))))
    }
  }

  /// Refuses an array that holds no article at all, in one sentence rather than one for each value.
  static func check(
    _ values: [JSONValue], origin: String, names: CorpusOptions.FieldNames
  ) throws(CorpusError) {
    guard let first = values.first else { throw CorpusError(origin: origin, reason: .empty) }
    let hasArticle = values.contains { $0.object.flatMap { body($0, names) } != nil }
    guard !hasArticle else { return }
    _ = try draft(first, origin: "\(origin), item 1", names: names)
  }

  /// Reads one article; strings, and objects with a name in their place, are understood, and the fields as
  /// schema.org calls them where those of press archives are not there.
  static func draft(
    _ value: JSONValue, origin: String, names: CorpusOptions.FieldNames
  ) throws(CorpusError) -> ArticleDraft {
    guard let object = value.object else {
      throw CorpusError(origin: origin, reason: .notAnObject)
    }
    guard let text = body(object, names) else {
      let present = object.keys.sorted()
      throw CorpusError(
        origin: origin, reason: .missingText(field: names.text, present: present))
    }
    var draft = ArticleDraft(body: text)
    draft.headline = string(object[names.title] ?? object["headline"])
    draft.published = string(object[names.date] ?? object["datePublished"])
    draft.url = string(object[names.url])
    draft.author = string(object[names.creator] ?? object["author"])
    draft.outlet = string(object[names.source] ?? object["publisher"])
    return draft
  }

  /// The text: a string, or an array of paragraphs.
  private static func body(
    _ object: [String: JSONValue], _ names: CorpusOptions.FieldNames
  ) -> String? {
    let value = object[names.text] ?? object["articleBody"]
    if let text = value?.text { return text }
    guard let paragraphs = value?.list else { return nil }
    let strings = paragraphs.compactMap(\.text)
    return strings.isEmpty ? nil : strings.joined(separator: "\n\n")
  }

  private static func string(_ value: JSONValue?) -> String? {
    if let name = value?.text ?? value?.object?["name"]?.text { return name }
    guard let names = value?.list?.compactMap({ $0.text ?? $0.object?["name"]?.text }) else {
      return nil
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What the parser says of the place where it gave up.
  private static func words(of error: any Error) -> String? {
    guard case DecodingError.dataCorrupted(let context) = error else { return nil }
    let cause = context.underlyingError as? CocoaError
    return cause?.userInfo["NSDebugDescription"] as? String ?? context.debugDescription
  }

  /// The parser's words as the part of a sentence.
  private static func detail(_ words: String?) -> String {
    guard let words else { return "it breaks off or holds something else" }
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    let short = line.count > 120 ? line.prefix(120) + "…" : line[...]
    return String(short.last == "." ? short.dropLast() : short)
  }
}
