/// The terms of schema.org that say who said what, and what there is.
///
/// See <https://schema.org/>.
public enum Schema {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "https://schema.org/"
  /// `schema:NewsArticle`.
  public static let newsArticle = IRI(namespace + "NewsArticle")
  /// `schema:Person`.
  public static let person = IRI(namespace + "Person")
  /// `schema:Country`.
  public static let country = IRI(namespace + "Country")
  /// `schema:Place`.
  public static let place = IRI(namespace + "Place")
  /// `schema:Event`.
  public static let event = IRI(namespace + "Event")
  /// `schema:Quotation`.
  public static let quotation = IRI(namespace + "Quotation")
  /// `schema:GovernmentOrganization`.
  public static let governmentOrganization = IRI(namespace + "GovernmentOrganization")
  /// `schema:NewsMediaOrganization`.
  public static let newsMediaOrganization = IRI(namespace + "NewsMediaOrganization")
  /// `schema:headline`.
  public static let headline = IRI(namespace + "headline")
  /// `schema:url`.
  public static let url = IRI(namespace + "url")
  /// `schema:datePublished`.
  public static let datePublished = IRI(namespace + "datePublished")
  /// `schema:publisher`.
  public static let publisher = IRI(namespace + "publisher")
  /// `schema:author`.
  public static let author = IRI(namespace + "author")
  /// `schema:sha256`.
  public static let sha256 = IRI(namespace + "sha256")
  /// `schema:isBasedOn`.
  public static let isBasedOn = IRI(namespace + "isBasedOn")
  /// `schema:isPartOf`.
  public static let isPartOf = IRI(namespace + "isPartOf")
  /// `schema:text`.
  public static let text = IRI(namespace + "text")
  /// `schema:spokenByCharacter`.
  public static let spokenByCharacter = IRI(namespace + "spokenByCharacter")
  /// `schema:about`.
  public static let about = IRI(namespace + "about")
  /// `schema:mentions`.
  public static let mentions = IRI(namespace + "mentions")
  /// `schema:name`.
  public static let name = IRI(namespace + "name")
  /// `schema:alternateName`.
  public static let alternateName = IRI(namespace + "alternateName")
  /// `schema:nationality`.
  public static let nationality = IRI(namespace + "nationality")
  /// `schema:identifier`.
  public static let identifier = IRI(namespace + "identifier")
  /// `schema:startDate`.
  public static let startDate = IRI(namespace + "startDate")
  /// `schema:location`.
  public static let location = IRI(namespace + "location")
  /// `schema:superEvent`.
  public static let superEvent = IRI(namespace + "superEvent")
  /// `schema:organizer`.
  public static let organizer = IRI(namespace + "organizer")
  /// `schema:participant`.
  public static let participant = IRI(namespace + "participant")
  /// `schema:containedInPlace`.
  public static let containedInPlace = IRI(namespace + "containedInPlace")
  /// `schema:sameAs`.
  public static let sameAs = IRI(namespace + "sameAs")
}
