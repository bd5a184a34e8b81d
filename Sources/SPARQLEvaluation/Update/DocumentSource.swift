public import RDF

/// Who reads the documents that LOAD names; an update without one refuses LOAD.
public protocol DocumentSource {
  /// Reads a document of RDF and hands over its triples in batches.
  ///
  /// - Parameters:
  ///   - iri: the document as LOAD names it, absolute or relative.
  ///   - blankNodePrefix: goes before the label of every blank node, so that they are new ones.
  ///   - body: takes the triples.
  /// - Throws: `DocumentError` where the document cannot be had or read, and what the body throws.
  func read(_ iri: IRI, blankNodePrefix: String, _ body: ([Triple]) throws -> Void) throws
}

/// Why a document was not loaded: LOAD SILENT passes over it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as the end of a sentence.
  public let description: String

  /// Makes an error.
  ///
  /// - Parameter description: what is wrong, without a full stop: "the file x.ttl is not there".
  public init(_ description: String) { self.description = description }
}
