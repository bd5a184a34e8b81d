import CXML2

/// What all uses of libxml2 share.
enum LibXML {
  /// Makes the library ready for use from several threads; only the first call does anything.
  static func start() { _ = started }

  private static let started: Bool = {
    xmlInitParser()
    return true
  }()

  /// A copy of one of the library's strings; a missing one is empty.
  static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// A copy of one of the library's strings; a missing one is empty.
  static func string(_ pointer: UnsafeMutablePointer<xmlChar>?) -> String {
    string(UnsafePointer(pointer))
  }
}
