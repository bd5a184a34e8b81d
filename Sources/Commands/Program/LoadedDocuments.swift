internal import Federation
internal import Glibc
internal import RDF
internal import RDFFormats
internal import SPARQLEvaluation

/// Reads what LOAD names: files below the folders that the user allows and, where that is allowed, the
/// Web.
struct LoadedDocuments: DocumentSource {
  /// The folders whose files may be read, links resolved.
  let folders: [String]
  /// The folder that relative names count from.
  let workingDirectory: String
  /// What the graph's own IRIs begin with in documents.
  let base: String
  /// Whether http and https may be asked.
  let allowsNetwork: Bool
  /// Whether the user has asked to stop.
  let isInterrupted: @Sendable () -> Bool

  private static let batch = 5_000

  func read(
    _ iri: IRI, blankNodePrefix: String, _ body: ([Triple]) throws -> Void
  ) throws {
    if iri.value.hasPrefix("http://") || iri.value.hasPrefix("https://") {
      let response = try fetch(iri)
      let reader = try reader(of: iri, mediaType: response.mediaType, blankNodePrefix)
      try read(.bytes(response.bytes), with: reader, body)
    } else {
      let path = try path(of: iri)
      let reader = try reader(of: iri, mediaType: nil, blankNodePrefix)
      try read(.file(path), with: reader, body)
    }
  }

  /// Where a document lies.
  private enum Place {
    case bytes([UInt8])
    case file(String)
  }

  /// Hands on a document's triples in batches.
  private func read(
    _ place: Place, with reader: RDFReader, _ body: ([Triple]) throws -> Void
  ) throws {
    var batch: [Triple] = []
    func take(_ quad: Quad) throws {
      guard quad.graph == nil else {
        throw DocumentError("it holds graphs of its own; take it in with: rapporteur import")
      }
      var quad = quad
      quad.makeRelative(to: base)
      batch.append(quad.triple)
      guard batch.count >= Self.batch else { return }
      try body(batch)
      batch.removeAll(keepingCapacity: true)
    }
    do {
      switch place {
      case .bytes(let bytes): try reader.read(bytes: bytes, take)
      case .file(let path): try reader.read(file: path, take)
      }
    } catch let error as RDFFormatError {
      let place = error.line > 0 ? "line \(error.line), column \(error.column): " : ""
      throw DocumentError(place + error.message)
    }
    try body(batch)
  }

  private func reader(
    of iri: IRI, mediaType: String?, _ blankNodePrefix: String
  ) throws(DocumentError) -> RDFReader {
    let named = RDFFormat.allCases.first { $0.mediaType == mediaType }
    guard let format = named ?? RDFFormat(path: iri.value) else {
      throw DocumentError("neither its name nor its server says that it is Turtle or N-Triples")
    }
    return RDFReader(
      format, document: iri.value,
      relativeIRIs: mediaType == nil ? .kept : .resolved(against: iri),
      blankNodePrefix: blankNodePrefix)
  }

  private func fetch(_ iri: IRI) throws -> HTTPResponse {
    guard allowsNetwork else {
      throw DocumentError("other machines are asked only with --allow-network")
    }
    do {
      return try HTTPClient().send(
        HTTPRequest(
          iri.value, accept: "text/turtle, application/n-triples;q=0.9",
          byteLimit: 256 << 20, isCancelled: isInterrupted))
    } catch {
      // No failure of the document: LOAD SILENT stops as well.
      if isInterrupted() { throw EvaluationError.cancelled }
      throw DocumentError(error.description)
    }
  }

  /// The path of a file that may be read.
  private func path(of iri: IRI) throws(DocumentError) -> String {
    var name = iri.value
    if name.hasPrefix("file:") {
      name = String(name.dropFirst("file:".count))
      for host in ["//localhost/", "///"] where name.hasPrefix(host) {
        name = "/" + name.dropFirst(host.count)
      }
    } else if let colon = name.firstIndex(of: ":"), !name[..<colon].contains("/") {
      throw DocumentError("only files and, with --allow-network, http and https can be loaded")
    }
    guard let decoded = name.removingPercentEncodingStrictly, !decoded.utf8.contains(0) else {
      throw DocumentError("its name is no path of a file")
    }
    let whole = decoded.hasPrefix("/") ? decoded : workingDirectory + "/" + decoded
    guard let path = Self.resolved(whole) else { throw DocumentError("there is no such file") }
    guard folders.contains(where: { path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }) else {
      throw DocumentError(
        "the file lies outside of the folders that LOAD may read; allow its folder with --load-from"
      )
    }
    return path
  }

  /// The path without links and dots, nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

extension String {
  /// The text with %41 as A; nil where a percent sign begins nothing or the bytes are no UTF-8.
  fileprivate var removingPercentEncodingStrictly: String? {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, !digits.contains(UInt8(ascii: "+")),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
