public import Foundation
import FoundationXML

extension ExpectedResults {
  /// Reads the SPARQL Query Results XML Format.
  public init(xml data: Data) throws {
    let reader = ResultsReader()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    guard parser.parse() else {
      throw Unreadable(description: "the XML is broken in line \(parser.lineNumber)")
    }
    if let boolean = reader.boolean {
      self = .boolean(boolean)
      return
    }
    let variables = reader.variables
    self = .solutions(
      variables: variables, rows: reader.rows.map { row in variables.map { row[$0] } })
  }
}

/// Collects what the elements say.
private final class ResultsReader: NSObject, XMLParserDelegate {
  var variables: [String] = []
  var rows: [[String: ExpectedResults.Term]] = []
  var boolean: Bool?
  private var name = ""
  private var language: String?
  private var datatype: String?
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch element {
    case "variable": variables.append(attributes["name"] ?? "")
    case "result": rows.append([:])
    case "binding": name = attributes["name"] ?? ""
    case "literal":
      language = attributes["xml:lang"]
      datatype = attributes["datatype"]
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    switch element {
    case "uri": add(.iri(text))
    case "bnode": add(.blankNode(text))
    case "literal": add(.literal(text, language: language, datatype: datatype))
    case "boolean": boolean = text.trimmingCharacters(in: .whitespacesAndNewlines) == "true"
    default: break
    }
  }

  private func add(_ term: ExpectedResults.Term) {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1][name] = term
  }
}
