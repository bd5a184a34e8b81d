/// What a model's file says about itself: the lines at its beginning.
///
///     rapporteur-model 1
///     name reader-1
///     data PolNeAR train (924 articles)
///     shape layers=6 width=384 inner=1536 heads=12 places=512 cases=6
///     task attribution O B-source I-source B-cue I-cue B-content I-content
///     tensor encoder.words i8 30522 384 4096
///     text vocabulary 11731456 231508
///     end
///
/// Numbers behind a name are rows, columns and the place in the file, or the place and the length,
/// in bytes. Lines with other words are for people.
struct ModelHeader {
  /// The newest format that is understood.
  static let newestVersion = 1
  private static let longest = 1 << 16

  /// Where a table of numbers lies, and how they are written.
  struct Table {
    var kind: Kind
    var rows: Int
    var columns: Int
    var offset: Int
  }

  /// How the numbers of a table are written; whole numbers have a scale for each row behind them.
  enum Kind: String {
    case i8
    case i16
    case f32
  }

  /// The sizes of the encoder.
  struct Shape: Hashable {
    var layers = 0
    var width = 0
    var inner = 0
    var heads = 0
    var places = 0
    var cases = 0
  }

  private(set) var description = ModelDescription()
  private(set) var shape = Shape()
  private(set) var tasks: [String: [String]] = [:]
  private(set) var tables: [String: Table] = [:]
  private(set) var texts: [String: Range<Int>] = [:]

  /// Reads the lines.
  ///
  /// - Throws: `ModelError` for what is no model, of a later version, or makes no sense.
  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(ModelError) {
    var lines = Lines(bytes, limit: Self.longest)
    guard let first = lines.next(), first.count == 2, first[0] == "rapporteur-model",
      let version = Int(first[1])
    else { throw .notAModel(path: path) }
    guard version <= Self.newestVersion else { throw .tooNew(path: path, version: version) }
    while let line = lines.next() {
      if line == ["end"] { return }
      guard read(line) else {
        throw .malformed(
          path: path, what: "its header has the line \"\(line.joined(separator: " "))\"")
      }
    }
    throw .malformed(path: path, what: "its header has no end")
  }

  private mutating func read(_ line: [Substring]) -> Bool {
    guard let key = line.first else { return true }
    let values = line.dropFirst()
    switch key {
    case "name": description.name = values.joined(separator: " ")
    case "made": description.made = values.joined(separator: " ")
    case "data": description.data.append(values.joined(separator: " "))
    case "score": description.scores.append(values.joined(separator: " "))
    case "shape": return readShape(values)
    case "task":
      guard let name = values.first, values.count > 1 else { return false }
      tasks[String(name)] = values.dropFirst().map(String.init)
    case "tensor": return readTable(Array(values))
    case "text":
      guard let (name, numbers) = Self.named(values, count: 2) else { return false }
      texts[name] = numbers[0]..<numbers[0].addingReportingOverflow(numbers[1]).partialValue
    default: break
    }
    return true
  }

  private mutating func readShape(_ values: ArraySlice<Substring>) -> Bool {
    for value in values {
      let parts = value.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]), (1...65536).contains(number) else {
        return false
      }
      switch parts[0] {
      case "layers": shape.layers = number
      case "width": shape.width = number
      case "inner": shape.inner = number
      case "heads": shape.heads = number
      case "places": shape.places = number
      case "cases": shape.cases = number
      default: return false
      }
    }
    return true
  }

  private mutating func readTable(_ values: [Substring]) -> Bool {
    guard values.count == 5, let kind = Kind(rawValue: String(values[1])),
      let (_, numbers) = Self.named([values[0]] + values[2...], count: 3)
    else { return false }
    tables[String(values[0])] = Table(
      kind: kind, rows: numbers[0], columns: numbers[1], offset: numbers[2])
    return true
  }

  /// A name and some numbers, none so large that a product of two overflows.
  private static func named(
    _ values: ArraySlice<Substring>, count: Int
  ) -> (name: String, numbers: [Int])? {
    let numbers = values.dropFirst().compactMap { Int($0) }
    guard let name = values.first, values.count == count + 1, numbers.count == count,
      numbers.allSatisfy({ (0...MappedFile.limit).contains($0) })
    else { return nil }
    return (String(name), numbers)
  }
}

/// What a model says of itself for people.
public struct ModelDescription: Hashable, Sendable {
  /// Its name ("reader-1").
  public internal(set) var name = ""
  /// The day it was made.
  public internal(set) var made = ""
  /// What it was trained on.
  public internal(set) var data: [String] = []
  /// What it reached on development data.
  public internal(set) var scores: [String] = []
}

/// The words of the lines at the beginning of some bytes.
private struct Lines {
  private let bytes: UnsafeRawBufferPointer
  private let end: Int
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    self.bytes = bytes
    end = min(bytes.count, limit)
  }

  mutating func next() -> [Substring]? {
    guard position < end, let length = bytes[position..<end].firstIndex(of: 0x0A) else {
      return nil
    }
    let line = bytes[position..<length]
    position = length + 1
    return String(decoding: line, as: UTF8.self).split(separator: " ")
  }
}
