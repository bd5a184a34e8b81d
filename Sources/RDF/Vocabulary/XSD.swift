/// The datatypes of XML Schema that RDF and SPARQL use.
///
/// See <https://www.w3.org/TR/xmlschema11-2/>.
public enum XSD {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// `xsd:string`.
  public static let string = IRI(namespace + "string")
  /// `xsd:boolean`.
  public static let boolean = IRI(namespace + "boolean")
  /// `xsd:integer`.
  public static let integer = IRI(namespace + "integer")
  /// `xsd:decimal`.
  public static let decimal = IRI(namespace + "decimal")
  /// `xsd:float`.
  public static let float = IRI(namespace + "float")
  /// `xsd:double`.
  public static let double = IRI(namespace + "double")
  /// `xsd:date`.
  public static let date = IRI(namespace + "date")
  /// `xsd:dateTime`.
  public static let dateTime = IRI(namespace + "dateTime")
  /// `xsd:time`.
  public static let time = IRI(namespace + "time")
  /// `xsd:gYear`.
  public static let gYear = IRI(namespace + "gYear")
  /// `xsd:gYearMonth`.
  public static let gYearMonth = IRI(namespace + "gYearMonth")
  /// `xsd:anyURI`.
  public static let anyURI = IRI(namespace + "anyURI")
  /// `xsd:nonNegativeInteger`.
  public static let nonNegativeInteger = IRI(namespace + "nonNegativeInteger")
}
