import Foundation
import Testing

@testable import Tagging

/// The model that the repository ships, and what PyTorch made of some sentences with it
/// (`Training/reader/export.py` writes both).
struct ShippedModel: Decodable {
  struct Text: Decodable {
    struct Answer: Decodable {
      let emissions: [[Float]]
      let labels: [String]
    }

    let words: [String]
    let attribution: Answer
    let names: Answer
  }

  let model: String
  let texts: [Text]
  let pieces: [String: [Int32]]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let path = root.appendingPathComponent("share/rapporteur/reader.model").path

  /// What PyTorch says.
  static func expected() throws -> ShippedModel {
    let url = root.appendingPathComponent("Tests/TaggingTests/Expected/reader.json")
    return try JSONDecoder().decode(ShippedModel.self, from: Data(contentsOf: url))
  }
}
