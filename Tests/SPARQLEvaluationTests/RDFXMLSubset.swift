import Foundation
import FoundationXML
import RDF

/// Reads as much of RDF/XML as the W3C suites write data and answers in.
final class RDFXMLSubset: NSObject, XMLParserDelegate {
  /// An open element: a node, or a property of the node before it.
  private enum Frame {
    case node(Term)
    case property(IRI, attributes: [String: String], isFilled: Bool)
  }

  private var quads: [Quad] = []
  private var frames: [Frame] = []
  private var text = ""
  private var nodes = 0
  private let base: String

  private init(base: String) { self.base = base }

  static func quads(of url: URL) throws -> [Quad] {
    let reader = RDFXMLSubset(base: url.absoluteString)
    let parser = XMLParser(data: try Data(contentsOf: url))
    parser.shouldProcessNamespaces = true
    parser.delegate = reader
    guard parser.parse() else { throw Unreadable(file: url.lastPathComponent) }
    return reader.quads
  }

  /// The node that the attributes name; the suites always write the prefix `rdf`.
  private func node(_ attributes: [String: String]) -> Term {
    if let name = attributes["rdf:about"] ?? attributes["rdf:resource"] {
      return .iri(name.isEmpty ? base : name)
    }
    if let label = attributes["rdf:nodeID"] { return .blankNode(BlankNode(label)) }
    nodes += 1
    return .blankNode(BlankNode("xml\(nodes)"))
  }

  /// States the open property of the node before it, once.
  private func state(_ object: Term) {
    guard frames.count > 1, case .node(let subject) = frames[frames.count - 2],
      case .property(let predicate, let attributes, false) = frames[frames.count - 1]
    else { return }
    quads.append(Quad(Triple(subject, predicate, object)))
    frames[frames.count - 1] = .property(predicate, attributes: attributes, isFilled: true)
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let name = (namespaceURI ?? "") + element
    if name == RDFVocabulary.namespace + "RDF" { return }
    text = ""
    if case .node = frames.last {
      frames.append(.property(IRI(name), attributes: attributes, isFilled: false))
      if attributes["rdf:resource"] != nil || attributes["rdf:nodeID"] != nil {
        state(node(attributes))
      } else if attributes["rdf:parseType"] == "Resource" {
        let inner = node([:])
        state(inner)
        frames.append(.node(inner))
      }
      return
    }
    let subject = node(attributes)
    state(subject)
    if name != RDFVocabulary.namespace + "Description" {
      quads.append(Quad(Triple(subject, RDFVocabulary.type, .iri(name))))
    }
    frames.append(.node(subject))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard let frame = frames.last else { return }
    guard case .property(_, let attributes, _) = frame else {
      frames.removeLast()
      // The node inside a property of parseType Resource has no end tag of its own.
      if case .property(_, let attributes, _)? = frames.last,
        attributes["rdf:parseType"] == "Resource"
      {
        frames.removeLast()
      }
      return
    }
    if let language = attributes["xml:lang"] {
      state(.literal(Literal(text, language: language)))
    } else {
      let datatype = attributes["rdf:datatype"].map { IRI($0) } ?? XSD.string
      state(.literal(Literal(text, datatype: datatype)))
    }
    frames.removeLast()
    text = ""
  }
}
