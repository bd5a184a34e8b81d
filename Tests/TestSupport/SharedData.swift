public import Foundation

/// The folder of data that is measured on but never committed (`RAPPORTEUR_SHARED`, `../shared`).
public enum SharedData {
  /// The file or folder of that path inside the shared data, or nil where it is absent.
  public static func url(_ path: String) -> URL? {
    let root = ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"] ?? "../shared"
    let url = URL(fileURLWithPath: root).appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Whether that path is there, for `.enabled(if:_:)` with a line that says why a test is skipped.
  public static func has(_ path: String) -> Bool { url(path) != nil }
}
