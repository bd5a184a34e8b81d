internal import RDF

/// A term taken apart as the table `term` keeps it.
struct TermParts {
  let kind: TermKind
  let value: String
  let datatype: String
  let language: String

  init(_ term: Term) {
    switch term {
    case .iri(let iri): self.init(.iri, iri.value)
    case .blankNode(let node): self.init(.blankNode, node.label)
    case .literal(let literal):
      if let language = literal.language {
        self.init(.languageString, literal.lexicalForm, language: language)
      } else if literal.datatype == XSD.string {
        self.init(.string, literal.lexicalForm)
      } else {
        self.init(.typed, literal.lexicalForm, datatype: literal.datatype.value)
      }
    }
  }

  init(_ kind: TermKind, _ value: String, datatype: String = "", language: String = "") {
    self.kind = kind
    self.value = value
    self.datatype = datatype
    self.language = language
  }
}
