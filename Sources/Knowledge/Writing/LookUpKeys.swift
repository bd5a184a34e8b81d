internal import Reading

/// What people type to find somebody.
enum LookUpKeys {
  /// Each name and each of its words in small letters without accents, sorted, each once.
  ///
  ///     LookUpKeys.of(["Mevlüt Çavuşoğlu"])   // ["cavusoglu", "mevlut", "mevlut cavusoglu"]
  static func of(_ names: [String]) -> [String] {
    var keys: Set<String> = []
    for name in names {
      let plain = folded(name)
      keys.insert(plain)
      for word in plain.split(separator: " ") where !idle.contains(String(word)) {
        let key = word.filter { $0 != "," && $0 != "(" && $0 != ")" && $0 != "." }
        if key.utf8.count > 1 { keys.insert(key) }
      }
    }
    return keys.sorted()
  }

  private static let idle: Set<String> = [
    "the", "of", "and", "for", "in", "on", "to", "at", "a", "an", "&",
  ]
}
