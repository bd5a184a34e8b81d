internal import CSerd

extension SerdNode {
  /// The characters of the node.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: buf, count: n_bytes), as: UTF8.self)
  }
}

extension RDFFormat {
  /// What serd calls the format.
  var serdSyntax: SerdSyntax {
    switch self {
    case .nTriples: SERD_NTRIPLES
    case .nQuads: SERD_NQUADS
    case .turtle: SERD_TURTLE
    case .triG: SERD_TRIG
    }
  }
}
