/// Lines of comma-separated values.
///
/// See <https://www.rfc-editor.org/rfc/rfc4180>.
package enum CSVLine {
  package static func text(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension ProgramRecord {
  /// The record as one line of a table; the columns are the record's own.
  package var csvLine: String {
    let json = json
    return CSVLine.text(Self.columns.map { json.value(at: $0).cell })
  }
}
