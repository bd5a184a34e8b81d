import Glibc
import SPARQL

/// What libFuzzer calls with each input: read as a query and as an update, printed, read again.
///
/// A crash or a tree that is not the same again ends the run and leaves the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if let query = read({ () throws(SPARQLError) in try Query(parsing: text, options: .strict) }) {
    check(query, printed: query.sparqlText) { printed throws(SPARQLError) in
      try Query(parsing: printed, options: .strict)
    }
  }
  if let update = read({ () throws(SPARQLError) in
    try UpdateRequest(parsing: text, options: .strict)
  }) {
    check(update, printed: update.sparqlText) { printed throws(SPARQLError) in
      try UpdateRequest(parsing: printed, options: .strict)
    }
  }
  return 0
}

/// The tree of a text; what is refused has to say why.
private func read<Tree>(_ parse: () throws(SPARQLError) -> Tree) -> Tree? {
  do throws(SPARQLError) {
    return try parse()
  } catch {
    if error.description.isEmpty { stop("a refusal without a word") }
    return nil
  }
}

private func check<Tree: Equatable>(
  _ tree: Tree, printed: String, again: (String) throws(SPARQLError) -> Tree
) {
  do throws(SPARQLError) {
    guard try again(printed) == tree else {
      stop("what is printed reads as another tree:\n\(printed)")
    }
  } catch {
    stop("what is printed is refused: \(error)\n\(printed)")
  }
}

/// Says what is wrong and ends the process, so that libFuzzer keeps the input.
private func stop(_ words: String) -> Never {
  let line = words + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
  abort()
}
