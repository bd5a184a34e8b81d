import FoundationEssentials

/// A value of JSON of which nothing is known before.
///
/// Numbers, truth values and null are told apart from texts only: no article holds its words in them.
enum JSONValue: Sendable {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  case other

  /// The value that some bytes spell, in UTF-8, UTF-16 or UTF-32.
  ///
  /// - Throws: `DecodingError` where they are no JSON, or lists and objects are nested 512 deep.
  init(parsing bytes: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// The characters of a text; nil for all else.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The values of a list; nil for all else.
  var list: [JSONValue]? {
    if case .list(let list) = self { list } else { nil }
  }

  /// The values of an object by their names; nil for all else.
  var object: [String: JSONValue]? {
    if case .object(let object) = self { object } else { nil }
  }
}

extension JSONValue: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    // A decoder cannot be asked what comes next, so the kinds are tried, the most frequent one first.
    if let text = try Self.unlessOther({ try decoder.singleValueContainer().decode(String.self) }) {
      self = .text(text)
    } else if let values = try Self.unlessOther({ try decoder.container(keyedBy: Name.self) }) {
      var object: [String: JSONValue] = [:]
      for name in values.allKeys {
        object[name.stringValue] = try values.decode(JSONValue.self, forKey: name)
      }
      self = .object(object)
    } else if var values = try Self.unlessOther({ try decoder.unkeyedContainer() }) {
      var list: [JSONValue] = []
      while !values.isAtEnd { list.append(try values.decode(JSONValue.self)) }
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// What decoding gives; nil where the value is of another kind.
  private static func unlessOther<Value>(_ decode: () throws -> Value) throws -> Value? {
    do {
      return try decode()
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      return nil
    }
  }
}
