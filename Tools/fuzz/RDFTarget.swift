import Glibc
import RDF
import RDFFormats

/// What libFuzzer calls with each input: read as one of the four formats, written as N-Quads and as
/// TriG, and read again.
///
/// The first byte chooses the format. A crash or quads that are not the same again end the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let first = bytes.first else { return 0 }
  let format = RDFFormat.allCases[Int(first) % RDFFormat.allCases.count]
  let reader = RDFReader(
    format, relativeIRIs: .resolved(against: IRI("http://example.org/base/")))
  guard let read = Fuzzing.read(Array(bytes.dropFirst()), reader) else { return 0 }
  // serd refuses documents that hold both `_:b1` and `_:B1`, as what it has read may do.
  let quads = mapped(read) { BlankNode("n" + $0.label) }
  for format in [RDFFormat.nQuads, .triG] {
    do {
      let text = try RDFWriter(format).text(of: quads)
      guard let again = Fuzzing.read(Array(text.utf8), RDFReader(format, relativeIRIs: .kept))
      else {
        stop("what is written as \(format) is refused:\n\(text)")
      }
      guard masked(again) == masked(quads) else {
        stop("other quads are read from what is written:\n\(text)")
      }
    } catch {
      if "\(error)".isEmpty { stop("a refusal without a word") }
    }
  }
  return 0
}

/// The quads without the labels of their blank nodes, which may be others after another reading.
private func masked(_ quads: [Quad]) -> [Quad: Int] {
  // TriG writes a triple that comes twice once.
  mapped(Array(Set(quads))) { _ in BlankNode("b") }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

private func mapped(_ quads: [Quad], _ change: (BlankNode) -> BlankNode) -> [Quad] {
  func changed(_ term: Term) -> Term {
    if case .blankNode(let node) = term { .blankNode(change(node)) } else { term }
  }
  return quads.map { quad in
    Quad(
      Triple(changed(quad.triple.subject), quad.triple.predicate, changed(quad.triple.object)),
      graph: quad.graph.map(changed))
  }
}

/// The quads of a document, nil where it is refused.
private func read(_ bytes: [UInt8], _ reader: RDFReader) -> [Quad]? {
  var quads: [Quad] = []
  do {
    try reader.read(bytes: bytes) { quads.append($0) }
    return quads
  } catch {
    if "\(error)".isEmpty { stop("a refusal without a word") }
    return nil
  }
}

/// Says what is wrong and ends the process, so that libFuzzer keeps the input.
private func stop(_ words: String) -> Never {
  let line = words + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
  abort()
}
