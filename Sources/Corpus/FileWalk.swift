import Glibc

/// The files that a list of paths means, one after the other: folders are walked in the order of
/// their names, hidden files and those about the folder (README, LICENSE) are passed over, and no
/// folder is entered twice.
struct FileWalk {
  /// A file to read, standard input, or what could not be opened.
  enum Entry {
    /// A plain file; `isNamed` says whether the user named it or it was found in a folder.
    case file(String, isNamed: Bool)
    case standardInput
    case refused(CorpusError)
  }

  private struct Place: Hashable {
    let device: UInt
    let number: UInt
  }

  private struct Pending {
    let path: String
    /// Whether the user named it; what a folder holds has to be a plain file.
    let isNamed: Bool
  }

  /// The next comes last.
  private var waiting: [Pending]
  private var visited: Set<Place> = []

  init(paths: [String]) {
    waiting = paths.reversed().map { Pending(path: $0, isNamed: true) }
  }

  mutating func next() -> Entry? {
    while let pending = waiting.popLast() {
      if pending.isNamed, pending.path == "-" { return .standardInput }
      var information = stat()
      guard stat(pending.path, &information) == 0 else {
        return refusal(pending.path, .last)
      }
      switch information.st_mode & S_IFMT {
      case S_IFDIR:
        let place = Place(
          device: UInt(information.st_dev), number: UInt(information.st_ino))
        guard visited.insert(place).inserted else { continue }
        if let refusal = enter(pending) { return refusal }
      case S_IFREG:
        return .file(pending.path, isNamed: pending.isNamed)
      default:
        // A pipe that the user names is read; one that lies in a folder would wait forever.
        if pending.isNamed { return .file(pending.path, isNamed: pending.isNamed) }
      }
    }
    return nil
  }

  /// Puts the contents of a folder before everything that waits.
  private mutating func enter(_ folder: Pending) -> Entry? {
    guard let directory = opendir(folder.path) else {
      return refusal(folder.path, .last)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !Self.isAboutFolder(name) { names.append(name) }
    }
    if names.isEmpty, folder.isNamed {
      return .refused(CorpusError(origin: folder.path, reason: .emptyFolder))
    }
    let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    for name in names.sorted(by: >) {
      waiting.append(Pending(path: base + name, isNamed: false))
    }
    return nil
  }

  private static func isAboutFolder(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }
    return ["README", "LICENSE", "LICENCE", "COPYING", "CHANGELOG"].contains(stem.uppercased())
  }

  private func refusal(_ path: String, _ failure: SystemFailure) -> Entry {
    .refused(CorpusError(origin: path, reason: .unreadable(failure.words)))
  }
}
