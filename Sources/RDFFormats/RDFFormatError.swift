/// Where a document of RDF is wrong, and how.
///
///     people.ttl, line 3, column 14: expected `.', not `;'.
public struct RDFFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the document.
  public let document: String
  /// The line, from 1; 0 where the place is not known.
  public let line: Int
  /// The column, from 1; 0 where the place is not known.
  public let column: Int
  /// What is wrong there, without a full stop.
  public let message: String

  /// Makes an error at a place of a document.
  public init(document: String, line: Int = 0, column: Int = 0, message: String) {
    self.document = document
    self.line = line
    self.column = column
    self.message = message
  }

  /// One sentence: the document, the place and what is wrong there.
  public var description: String {
    line > 0
      ? "\(document), line \(line), column \(column): \(message)." : "\(document): \(message)."
  }
}
