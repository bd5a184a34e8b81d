internal import RDF

/// The characters of a term where they lie, for as long as a call takes.
public struct TermText {
  /// What the characters are.
  public enum Kind: Sendable {
    /// Those of an `xsd:string` or of a text in a language.
    case text
    /// The lexical form of a literal of another datatype.
    case typed
    /// Those of an IRI.
    case iri
    /// The label of a blank node.
    case blankNode
  }

  /// What the characters are.
  public let kind: Kind
  /// The characters in UTF-8.
  public let bytes: UnsafeBufferPointer<UInt8>

  /// Takes characters that stay where they are during the call.
  public init(_ kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.bytes = bytes
  }
}

extension Term {
  /// The characters of the term: of an IRI the IRI, of a literal its lexical form, of a blank node its label.
  var characters: String {
    switch self {
    case .iri(let iri): iri.value
    case .literal(let literal): literal.lexicalForm
    case .blankNode(let node): node.label
    }
  }
}
