internal import RDF
internal import SPARQLEvaluation
internal import SQLite

/// Some hundred neighbouring rows of the dictionary in memory, their texts one behind the other.
final class TermPage {
  /// How many ids a page covers.
  static let size = 512

  private let first: Int64
  /// For each id its kind, 0 where there is no row.
  private let kinds: [UInt8]
  /// Where the text of each id ends.
  private let ends: [UInt32]
  private let texts: [UInt8]
  /// For each id of kind 5 the datatype, for each of kind 4 the language, by number.
  private let notes: [UInt16]
  private let datatypes: [IRI]
  private let languages: [String]

  /// Which page an id is on.
  static func number(of id: TermID) -> Int { Int(id.rawValue) / size }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - number: which.
  ///   - connection: where the dictionary is.
  ///   - datatype: looks up a datatype by its id.
  /// - Throws: `SQLiteError` where the file cannot be read, and what `datatype` throws.
  init(
    _ number: Int, _ connection: Connection, datatype: (Int64) throws -> IRI
  ) throws {
    first = Int64(number * Self.size)
    var kinds = [UInt8](repeating: 0, count: Self.size)
    var ends = [UInt32](repeating: 0, count: Self.size)
    var notes = [UInt16](repeating: 0, count: Self.size)
    var texts: [UInt8] = []
    var (datatypes, languages) = ([IRI](), [String]())
    var datatypeNumbers: [Int64: UInt16] = [:]
    let rows = try connection.prepare(
      """
      SELECT id, kind, value, datatype, language FROM term
      WHERE id >= \(first) AND id < \(first + Int64(Self.size)) ORDER BY id
      """)
    var next = 0
    while try rows.step() {
      let place = Int(rows.row.int64(0) - first)
      while next < place {
        ends[next] = UInt32(truncatingIfNeeded: texts.count)
        next += 1
      }
      let kind = rows.row.int64(1)
      rows.row.withText(2) { texts.append(contentsOf: $0) }
      if kind == TermKind.typed.rawValue {
        let id = rows.row.int64(3)
        if datatypeNumbers[id] == nil {
          datatypeNumbers[id] = UInt16(datatypes.count)
          datatypes.append(try datatype(id))
        }
        notes[place] = datatypeNumbers[id] ?? 0
      } else if kind == TermKind.languageString.rawValue {
        let language = rows.row.text(4)
        if languages.last != language { languages.append(language) }
        notes[place] = UInt16(languages.count - 1)
      }
      // A page is no place for texts of books: those are left to the table.
      guard texts.count <= UInt32.max else { break }
      kinds[place] = UInt8(truncatingIfNeeded: kind)
      ends[place] = UInt32(texts.count)
      next = place + 1
    }
    while next < Self.size {
      ends[next] = UInt32(truncatingIfNeeded: texts.count)
      next += 1
    }
    self.kinds = kinds
    self.ends = ends
    self.notes = notes
    self.texts = texts
    self.datatypes = datatypes
    self.languages = languages
  }

  /// How many bytes the page takes, about.
  var bytes: Int { texts.count + 7 * Self.size + 256 }

  /// The term of an id, nil where the page does not have it.
  func term(_ id: TermID) -> Term? {
    let place = Int(id.rawValue - first)
    guard let kind = TermKind(rawValue: Int64(kinds[place])) else { return nil }
    let value = String(decoding: texts[range(place)], as: UTF8.self)
    switch kind {
    case .iri: return .iri(value)
    case .blankNode: return .blankNode(BlankNode(value))
    case .string: return .literal(Literal(value))
    case .languageString:
      return .literal(Literal(value, language: languages[Int(notes[place])]))
    case .typed:
      return .literal(Literal(value, datatype: datatypes[Int(notes[place])]))
    }
  }

  /// Hands the characters of an id to a closure; false where the page does not have it.
  func visit(_ id: TermID, _ body: (TermText) throws -> Void) rethrows -> Bool {
    let place = Int(id.rawValue - first)
    guard let kind = TermKind(rawValue: Int64(kinds[place])) else { return false }
    let range = range(place)
    try texts.withUnsafeBufferPointer { texts in
      try body(TermText(kind.textKind, UnsafeBufferPointer(rebasing: texts[range])))
    }
    return true
  }

  private func range(_ place: Int) -> Range<Int> {
    Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])
  }
}

extension TermKind {
  /// What the kind is to a function of texts.
  var textKind: TermText.Kind {
    switch self {
    case .iri: .iri
    case .blankNode: .blankNode
    case .string, .languageString: .text
    case .typed: .typed
    }
  }
}
