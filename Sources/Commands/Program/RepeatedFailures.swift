internal import Corpus
internal import Presentation

/// The lines about what failed: each failure has one, but a file whose every line is broken does
/// not fill the screen.
struct RepeatedFailures {
  /// How many failures of one file are told one by one.
  static let most = 100

  private var file: String?
  private var count = 0

  /// The lines to write about a failure: none where its file has had its share.
  mutating func lines(for error: CorpusError) -> [String] {
    guard error.file == file else {
      let rest = rest()
      (file, count) = (error.file, 1)
      return [rest, "failed: \(error)"].compactMap(\.self)
    }
    count += 1
    return count <= Self.most ? ["failed: \(error)"] : []
  }

  /// How many failures of the last file were not told; nil for none.
  mutating func rest() -> String? {
    defer { (file, count) = (nil, 0) }
    guard let file, count > Self.most else { return nil }
    return "failed: \(grouped(count - Self.most)) more in \(file)."
  }
}
