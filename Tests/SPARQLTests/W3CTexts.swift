import Foundation
import TestSupport

/// The queries and updates of the W3C's suites of SPARQL 1.0 and 1.1.
enum W3CTexts {
  /// All files of queries and updates, in a fixed order; none where the suites are absent.
  static func urls() throws -> [URL] {
    var urls: [URL] = []
    for suite in ["sparql10", "sparql11"] {
      guard let root = SharedData.url("rdf-tests/sparql/\(suite)"),
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      else { continue }
      for case let url as URL in files where ["rq", "ru"].contains(url.pathExtension) {
        urls.append(url)
      }
    }
    return urls.sorted { $0.path < $1.path }
  }
}
