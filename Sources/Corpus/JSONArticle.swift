import Foundation

/// The reading of an article from a JSON object.
enum JSONArticle {
  /// A value parsed from JSON, or the reason why it is none.
  static func parse(_ bytes: [UInt8], origin: String) throws(CorpusError) -> Any {
    do {
      return try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      let details = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      throw CorpusError(origin: origin, reason: .brokenJSON(detail(details)))
    }
  }

  /// Refuses an array that holds no article at all, in one sentence rather than one for each value.
  static func check(
    _ values: [Any], origin: String, names: CorpusOptions.FieldNames
  ) throws(CorpusError) {
    guard let first = values.first else { throw CorpusError(origin: origin, reason: .empty) }
    let hasArticle = values.contains { body(($0 as? [String: Any])?[names.text]) != nil }
    guard !hasArticle else { return }
    _ = try draft(first, origin: "\(origin), item 1", names: names)
  }

  /// Reads one article; strings, and objects with a name in their place, are understood.
  static func draft(
    _ value: Any, origin: String, names: CorpusOptions.FieldNames
  ) throws(CorpusError) -> ArticleDraft {
    guard let object = value as? [String: Any] else {
      throw CorpusError(origin: origin, reason: .notAnObject)
    }
    guard let text = body(object[names.text]) else {
      let present = object.keys.sorted()
      throw CorpusError(
        origin: origin, reason: .missingText(field: names.text, present: present))
    }
    var draft = ArticleDraft(body: text)
    draft.headline = string(object[names.title])
    draft.published = string(object[names.date])
    draft.url = string(object[names.url])
    draft.author = string(object[names.creator])
    draft.outlet = string(object[names.source])
    return draft
  }

  /// The text: a string, or an array of paragraphs.
  private static func body(_ value: Any?) -> String? {
    if let text = value as? String { return text }
    guard let paragraphs = value as? [Any] else { return nil }
    let strings = paragraphs.compactMap { $0 as? String }
    return strings.isEmpty ? nil : strings.joined(separator: "\n\n")
  }

  private static func string(_ value: Any?) -> String? {
    if let text = value as? String { return text }
    if let object = value as? [String: Any] { return object["name"] as? String }
    guard let array = value as? [Any] else { return nil }
    let names = array.compactMap { element in
      element as? String ?? (element as? [String: Any])?["name"] as? String
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The parser's words as the part of a sentence.
  private static func detail(_ words: String?) -> String {
    guard let words else { return "it breaks off or holds something else" }
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    let short = line.count > 120 ? line.prefix(120) + "…" : line[...]
    return String(short.last == "." ? short.dropLast() : short)
  }
}
