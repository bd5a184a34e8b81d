public import Foundation

/// An answer as a file of expected results holds it, in plain values that know no target of ours.
public enum ExpectedResults: Hashable, Sendable {
  /// A term.
  public enum Term: Hashable, Sendable {
    /// An IRI.
    case iri(String)
    /// A blank node by its label.
    case blankNode(String)
    /// A literal; no language and no datatype mean `xsd:string`.
    case literal(String, language: String?, datatype: String?)
  }

  /// A table: names of columns, and rows with nil for unbound.
  case solutions(variables: [String], rows: [[Term?]])
  /// Yes or no.
  case boolean(Bool)

  /// What a file of expected results that cannot be read ends in.
  public struct Unreadable: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String
  }

  /// Reads a `.srx`, `.srj`, `.csv` or `.tsv` file.
  public init(contentsOf url: URL) throws {
    self = try Self(data: Data(contentsOf: url), kind: url.pathExtension)
  }

  /// Reads results of a kind that is told by the ending of a file's name.
  public init(data: Data, kind: String) throws {
    switch kind {
    case "srx": self = try Self(xml: data)
    case "srj": self = try Self(json: data)
    case "csv": self = Self(csv: String(decoding: data, as: UTF8.self))
    case "tsv": self = try Self(tsv: String(decoding: data, as: UTF8.self))
    default: throw Unreadable(description: "\(kind) is no kind of results")
    }
  }
}

extension ExpectedResults {
  /// Reads the SPARQL Query Results JSON Format.
  public init(json data: Data) throws {
    struct Value: Decodable {
      let type: String
      let value: String
      let datatype: String?
      let language: String?

      enum CodingKeys: String, CodingKey {
        case type, value, datatype
        case language = "xml:lang"
      }
    }
    struct Document: Decodable {
      struct Head: Decodable { let vars: [String]? }
      struct Results: Decodable { let bindings: [[String: Value]] }
      let head: Head
      let boolean: Bool?
      let results: Results?
    }
    let document = try JSONDecoder().decode(Document.self, from: data)
    if let boolean = document.boolean {
      self = .boolean(boolean)
      return
    }
    let variables = document.head.vars ?? []
    let rows = (document.results?.bindings ?? []).map { binding in
      variables.map { name in
        binding[name].map { value -> Term in
          switch value.type {
          case "uri": .iri(value.value)
          case "bnode": .blankNode(value.value)
          default: .literal(value.value, language: value.language, datatype: value.datatype)
          }
        }
      }
    }
    self = .solutions(variables: variables, rows: rows)
  }

  /// Reads CSV, where every value is a plain literal and an empty one is unbound.
  public init(csv text: String) {
    let records = Self.records(text)
    self = .solutions(
      variables: records.first ?? [],
      rows: records.dropFirst().map { record in
        record.map { $0.isEmpty ? nil : .literal($0, language: nil, datatype: nil) }
      })
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        field.unicodeScalars.append(scalar)
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        records.append(record + [field])
        record = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !record.isEmpty || !field.isEmpty { records.append(record + [field]) }
    return records
  }

  /// Reads TSV, whose values are terms of Turtle.
  public init(tsv text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    if lines.last == [""] { lines.removeLast() }
    let variables = (lines.first ?? []).map { String($0.drop { $0 == "?" || $0 == "$" }) }
    let rows = try lines.dropFirst().map { try $0.map(Self.turtleTerm) }
    self = .solutions(variables: variables, rows: rows)
  }

  private static func turtleTerm(_ text: String) throws -> Term? {
    if text.isEmpty { return nil }
    if let iri = text.wholeMatch(of: /<([^>]*)>/) { return .iri(String(iri.output.1)) }
    if text.hasPrefix("_:") { return .blankNode(String(text.dropFirst(2))) }
    if let match = text.wholeMatch(
      of: /"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?/)
    {
      return .literal(
        unescaped(match.output.1), language: match.output.2.map(String.init),
        datatype: match.output.3.map(String.init))
    }
    let xsd = "http://www.w3.org/2001/XMLSchema#"
    let datatype: String
    if text.wholeMatch(of: /[+-]?[0-9]+/) != nil {
      datatype = "integer"
    } else if text.wholeMatch(of: /[+-]?[0-9]*\.[0-9]+/) != nil {
      datatype = "decimal"
    } else if Double(text) != nil {
      datatype = "double"
    } else {
      throw Unreadable(description: "\(text) is no term")
    }
    return .literal(text, language: nil, datatype: xsd + datatype)
  }

  private static func unescaped(_ text: Substring) -> String {
    let meaning: [Character: String] = ["t": "\t", "n": "\n", "r": "\r", "\\": "\\", "\"": "\""]
    var result = ""
    var rest = text
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        result += meaning[next] ?? "\\\(next)"
      } else {
        result.append(character)
      }
    }
    return result
  }
}
