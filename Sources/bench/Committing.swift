import RDF
import TripleStore

/// Writes articles, each in a commit of its own, as a newsroom's day does.
///
/// Writes the milliseconds that all of them took. `Tools/engines/article.py` makes the same triples
/// for the other engines.
struct Committing {
  /// The file that is written to.
  let database: String

  private static let base = "https://kg.example/"

  /// Writes so many articles, of which the first one has that number.
  func commit(_ count: Int, from first: Int) throws {
    let store = try TripleStore(database, mustExist: true)
    // The triples are made beforehand: what is timed is the store's work.
    let articles = (first..<first + count).map(Self.article)
    let start = ContinuousClock.now
    for quads in articles { try store.write { try $0.insert(quads) } }
    print((ContinuousClock.now - start) / .milliseconds(1))
  }

  /// 40 triples, the same for the same number: ten about each of four statements.
  private static func article(_ number: Int) -> [Quad] {
    (0..<4).flatMap { place -> [Quad] in
      let key = number * 4 + place
      let subject = Term.iri(base + "new/\(key)")
      let date = "2024-\(padded(key % 12 + 1))-\(padded(key % 28 + 1))"
      let pairs: [(String, Term)] = [
        ("speaker", .iri(base + "person/\(key * key % 97)")),
        ("topic", .iri(base + "topic/\(key * 7 % 101)")),
        ("saidAt", .literal(Literal(date, datatype: XSD.date))),
        ("stance", .literal(Literal(key % 21 - 10))),
        ("reportedIn", .iri(base + "newarticle/\(number)")),
        (
          "text",
          .literal(Literal("statement \(key) on the talks of day \(key % 365)", language: "en"))
        ),
        ("addressee", .iri(base + "person/\(key % 89)")),
        ("place", .iri(base + "place/\(key % 83)")),
        // Replies lead back in a few steps, as in the data that were loaded.
        ("inReplyTo", .iri(base + "new/\(key / 2)")),
      ]
      let type = Triple(subject, RDFVocabulary.type, .iri(base + "v/Statement"))
      return [Quad(type)] + pairs.map { Quad(Triple(subject, IRI(base + "v/" + $0.0), $0.1)) }
    }
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
