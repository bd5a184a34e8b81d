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
      guard
        // Sites put anything in there, and the page can be read without.
        let value = try? JSONValue(parsing: script.utf8)  // because optional
      else { continue }
      if let article = Self.article(in: value) {
        read(article)
        return
      }
    }
  }

  /// The first object that is an article, looking into arrays, `@graph` and `mainEntity`.
  private static func article(in value: JSONValue) -> [String: JSONValue]? {
    var waiting = [value]
    var seen = 0
    // A queue, not recursion: how deeply a page nests is its own choice.
    while seen < waiting.count, seen < 10_000 {
      let next = waiting[seen]
      seen += 1
      if let list = next.list {
        waiting.append(contentsOf: list)
      } else if let object = next.object {
        if isArticle(object["@type"]) { return object }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
          if let inner = object[key] { waiting.append(inner) }
        }
      }
    }
    return nil
  }

  private static func isArticle(_ type: JSONValue?) -> Bool {
    guard let type else { return false }
    return (type.list ?? [type]).contains {
      guard let name = $0.text else { return false }
      return name.hasSuffix("Article")
        || ["BlogPosting", "LiveBlogPosting", "Report"].contains(name)
    }
  }

  private mutating func read(_ article: [String: JSONValue]) {
    headline = Self.name(article["headline"]) ?? Self.name(article["name"])
    published = Self.name(article["datePublished"]) ?? Self.name(article["dateCreated"])
    author = Self.names(article["author"]) ?? Self.names(article["creator"])
    outlet = Self.name(article["publisher"])
    url = Self.name(article["url"]) ?? Self.identifier(article["mainEntityOfPage"])
    articleBody = article["articleBody"]?.text
  }

  private static func identifier(_ value: JSONValue?) -> String? {
    value?.text ?? value?.object?["@id"]?.text
  }

  /// A string, or the name of an object, or the first of several.
  private static func name(_ value: JSONValue?) -> String? {
    if let list = value?.list { return list.lazy.compactMap { plainName($0) }.first }
    return value.flatMap(plainName)
  }

  private static func names(_ value: JSONValue?) -> String? {
    guard let list = value?.list else { return value.flatMap(plainName) }
    let names = list.compactMap(plainName)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func plainName(_ value: JSONValue) -> String? {
    guard let name = value.text ?? value.object?["name"]?.text, !name.isEmpty else { return nil }
    return HTMLEntities.decoded(name)
  }
}
