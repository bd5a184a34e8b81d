/// A table that came with the program and cannot be read, which means a broken build.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
  /// No table of that name was compiled in.
  case missing(table: String)
  /// A line of a table is not as its format wants it.
  case malformed(table: String, line: Int, problem: String)

  public var description: String {
    switch self {
    case .missing(let table):
      "The table \(table) is not part of this program: "
        + "add it to Sources/CResources/resources.c and build again."
    case .malformed(let table, let line, let problem):
      "Line \(line) of the table \(table) \(problem): run Tools/gazetteer/compile.py and build again."
    }
  }
}
