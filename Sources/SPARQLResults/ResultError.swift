/// Where an answer that was to be read is wrong, and how.
public struct ResultError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was read: "JSON", "XML".
  public let format: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong there, without a full stop.
  public let message: String

  init(_ format: String, line: Int, _ message: String) {
    self.format = format
    self.line = line
    self.message = message
  }

  /// The place and what is wrong there, as the end of a sentence.
  public var description: String {
    "as results in \(format) it is wrong in line \(line): \(message)"
  }
}
