/// Why a model cannot be used.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be opened or mapped.
  case unreadable(path: String, reason: String)
  /// The file does not begin as a model does.
  case notAModel(path: String)
  /// The file was written for a later version of the program.
  case tooNew(path: String, version: Int)
  /// The file's bytes are not those that were written.
  case damaged(path: String)
  /// The file is whole, but what it says does not fit together.
  case malformed(path: String, what: String)
  /// OpenBLAS is not installed.
  case noBLAS

  /// One sentence: what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "The reader's model cannot be read from \(path) (\(reason)); install it again with make "
        + "install, or set RAPPORTEUR_MODEL to where it lies."
    case .notAModel(let path):
      "\(path) is no model of the reader; set RAPPORTEUR_MODEL to one, or unset it to use the one "
        + "that was installed."
    case .tooNew(let path, let version):
      "The reader's model in \(path) has format \(version), and this program knows formats up to "
        + "\(ModelHeader.newestVersion); install the program and its model together."
    case .damaged(let path):
      "The reader's model in \(path) is damaged: its checksum is not the one it was written with; "
        + "install it again with make install."
    case .malformed(let path, let what):
      "The reader's model in \(path) cannot be used: \(what); install it again with make install."
    case .noBLAS:
      "The reader's model needs OpenBLAS, which cannot be loaded; install the Debian package "
        + "libopenblas0-pthread."
    }
  }
}
