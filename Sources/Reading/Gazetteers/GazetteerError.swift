public import Tagging

/// A table that came with the program and cannot be read, which means a broken build.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// No table of that name was compiled in.
  case missing(table: String)
  /// A line of a table is not as its format wants it.
  case malformed(table: String, line: Int, problem: String)
  /// The tagger of parts of speech is not as this program wants it.
  case tagger(PartOfSpeechTagger.Malformed)

  public var description: String {
    switch self {
    case .missing(let table):
      "The table \(table) is not part of this program: "
        + "add it to Sources/CResources/resources.c and build again."
    case .malformed(let table, let line, let problem):
      "Line \(line) of the table \(table) \(problem): run Tools/gazetteer/compile.py and build again."
    case .tagger(let malformed):
      "The tagger of parts of speech cannot be used (its \(malformed) is wrong): "
        + "run make tagger and build again."
    }
  }
}
