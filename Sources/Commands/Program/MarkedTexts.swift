internal import FoundationEssentials
internal import Scoring

/// The texts of a folder in which people marked attributions in brat's stand-off form.
///
/// `attributions/*.ann` has the marks, `text/*.txt` the texts, of the same names or without the last
/// part behind an underscore.
struct MarkedTexts {
  /// One text and its marks.
  struct MarkedText {
    var text: String
    var marks: StandOff
  }

  private let folder: String
  private let context: Context
  /// The names of the marks, without their endings.
  let names: [String]

  /// Lists the marks.
  ///
  /// - Throws: `CommandError` where there are none.
  init(_ folder: String, _ context: Context) throws {
    self.folder = folder
    self.context = context
    let files: [String]
    do {
      files = try FileManager.default.contentsOfDirectory(atPath: folder + "/attributions")
    } catch {
      throw CommandError(
        "\(folder) has no readable folder \"attributions\"; give a folder with attributions/*.ann "
          + "and text/*.txt.")
    }
    names = files.filter { $0.hasSuffix(".ann") }.sorted().map { String($0.dropLast(4)) }
  }

  /// Whether a path is one of a folder and not of a file.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Reads a text and its marks.
  func read(_ name: String) throws -> MarkedText {
    let marks = try context.read("\(folder)/attributions/\(name).ann")
    let text = try context.read(textPath(of: name))
    return MarkedText(text: text, marks: StandOff(marks, of: text))
  }

  private func textPath(of name: String) -> String {
    let path = "\(folder)/text/\(name).txt"
    guard !FileManager.default.fileExists(atPath: path), let end = name.lastIndex(of: "_") else {
      return path
    }
    return "\(folder)/text/\(name[..<end]).txt"
  }
}
