import Foundation

/// What the JSON-LD scripts of a page say about its article (schema.org).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var outlet: String?
  private(set) var url: String?
  private(set) var articleBody: String?

  /// Reads the scripts; one that is no JSON is passed over, as browsers do.
  init(scripts: [String]) {
    for script in scripts where script.utf8.count <= 2 << 20 {
      let data = Data(script.utf8)
      guard
        // Sites put anything in there, and the page can be read without.
        let value = try? JSONSerialization.jsonObject(with: data)  // because optional
      else { continue }
      if let article = Self.article(in: value) {
        read(article)
        return
      }
    }
  }

  /// The first object that is an article, looking into arrays, `@graph` and `mainEntity`.
  private static func article(in value: Any) -> [String: Any]? {
    var waiting = [value]
    var seen = 0
    // A queue, not recursion: how deeply a page nests is its own choice.
    while seen < waiting.count, seen < 10_000 {
      let next = waiting[seen]
      seen += 1
      if let array = next as? [Any] {
        waiting.append(contentsOf: array)
      } else if let object = next as? [String: Any] {
        if isArticle(object["@type"]) { return object }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
          if let inner = object[key] { waiting.append(inner) }
        }
      }
    }
    return nil
  }

  private static func isArticle(_ type: Any?) -> Bool {
    let types = type as? [Any] ?? [type as Any]
    return types.contains {
      guard let name = $0 as? String else { return false }
      return name.hasSuffix("Article")
        || ["BlogPosting", "LiveBlogPosting", "Report"].contains(name)
    }
  }

  private mutating func read(_ article: [String: Any]) {
    headline = Self.name(article["headline"]) ?? Self.name(article["name"])
    published = Self.name(article["datePublished"]) ?? Self.name(article["dateCreated"])
    author = Self.names(article["author"]) ?? Self.names(article["creator"])
    outlet = Self.name(article["publisher"])
    url = Self.name(article["url"]) ?? Self.identifier(article["mainEntityOfPage"])
    articleBody = article["articleBody"] as? String
  }

  private static func identifier(_ value: Any?) -> String? {
    value as? String ?? (value as? [String: Any])?["@id"] as? String
  }

  /// A string, or the name of an object, or the first of several.
  private static func name(_ value: Any?) -> String? {
    if let array = value as? [Any] { return array.lazy.compactMap { plainName($0) }.first }
    return value.flatMap(plainName)
  }

  private static func names(_ value: Any?) -> String? {
    guard let array = value as? [Any] else { return value.flatMap(plainName) }
    let names = array.compactMap(plainName)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func plainName(_ value: Any) -> String? {
    let name = value as? String ?? (value as? [String: Any])?["name"] as? String
    guard let name, !name.isEmpty else { return nil }
    return HTMLEntities.decoded(name)
  }
}
