/// A value written down: its lexical form, its datatype and, for text, its language.
///
///     Literal("Khoshroo")                                    // an xsd:string
///     Literal("envoyé", language: "fr")                      // an rdf:langString
///     Literal("2021-05-21", datatype: XSD.date)
///
/// The lexical form is kept as written (`"01"` stays `"01"`): sameness of values is the engine's
/// matter. See <https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal>.
public struct Literal: Hashable, Sendable {
  /// The characters between the quotation marks.
  public let lexicalForm: String
  /// The datatype; `xsd:string` for plain text, `rdf:langString` where there is a language.
  public let datatype: IRI
  /// The language tag in lower case, nil unless the datatype is `rdf:langString`.
  public let language: String?

  /// Whether form, datatype and language are the same, code point by code point.
  public static func == (left: Literal, right: Literal) -> Bool {
    left.lexicalForm.hasSameBytes(as: right.lexicalForm) && left.datatype == right.datatype
      && left.language == right.language
  }

  /// Makes a literal of that datatype, `xsd:string` unless another is given.
  public init(_ lexicalForm: String, datatype: IRI = XSD.string) {
    self.lexicalForm = lexicalForm
    self.datatype = datatype
    language = nil
  }

  /// Makes a text in a language; the tag is kept in lower case.
  public init(_ lexicalForm: String, language: String) {
    self.lexicalForm = lexicalForm
    datatype = RDFVocabulary.langString
    self.language = language.lowercased()
  }

  /// Makes an `xsd:integer` in its canonical form.
  public init(_ value: Int) {
    self.init(String(value), datatype: XSD.integer)
  }

  /// Makes an `xsd:boolean` in its canonical form.
  public init(_ value: Bool) {
    self.init(value ? "true" : "false", datatype: XSD.boolean)
  }
}
