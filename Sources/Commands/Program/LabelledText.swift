internal import Corpus
internal import FoundationEssentials
internal import Presentation

/// Words with the labels that people gave them.
struct LabelledText: Decodable {
  var tokens: [String]
  var labels: [String]

  /// The texts of a file of JSON Lines with `tokens` and `labels`.
  static func jsonLines(_ path: String) throws -> [LabelledText] {
    var lines = try TextLines(path: path)
    var texts: [LabelledText] = []
    let decoder = JSONDecoder()
    while let line = try lines.next() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let text: LabelledText
      do {
        text = try decoder.decode(LabelledText.self, from: Data(line.utf8))
      } catch {
        throw CommandError(
          "Line \(lines.number) of \(path) is no JSON object with \"tokens\" and \"labels\", both "
            + "lists of strings.")
      }
      guard text.tokens.count == text.labels.count else {
        throw CommandError(
          "Line \(lines.number) of \(path) has \(text.tokens.count) tokens and "
            + "\(text.labels.count) labels; give each token one label.")
      }
      texts.append(text)
    }
    return texts
  }

  /// The sentences of a file of columns: the word in the first and the label in the last, or, where
  /// the first counts the words of a sentence, in the second and third.
  static func columns(_ path: String) throws -> [LabelledText] {
    var lines = try TextLines(path: path)
    var texts: [LabelledText] = []
    var text = LabelledText(tokens: [], labels: [])
    while let line = try lines.next() {
      let separator: Character = line.contains("\t") ? "\t" : " "
      let fields = line.split(separator: separator).map(String.init)
      if fields.isEmpty || fields[0] == "-DOCSTART-" {
        if !text.tokens.isEmpty { texts.append(text) }
        text = LabelledText(tokens: [], labels: [])
        continue
      }
      let isCounted = fields.count > 2 && fields[0] == String(text.tokens.count + 1)
      let label = isCounted ? fields[2] : fields[fields.count - 1]
      let isLabel = label == "O" || label.hasPrefix("B-") || label.hasPrefix("I-")
      if line.hasPrefix("#"), !isLabel { continue }
      guard fields.count > 1, isLabel else {
        throw CommandError(
          "Line \(lines.number) of \(path) does not end in a label (O, B-… or I-…); write the word "
            + "first and its label last.")
      }
      text.tokens.append(isCounted ? fields[1] : fields[0])
      text.labels.append(label)
    }
    if !text.tokens.isEmpty { texts.append(text) }
    return texts
  }
}
