internal import CSerd

extension SerdNode {
  /// The characters of the node.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: buf, count: n_bytes), as: UTF8.self)
  }
}

extension SerdChunk {
  /// The characters of the chunk.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: buf, count: len), as: UTF8.self)
  }
}

extension String {
  /// The text as a node of serd, for the length of the closure.
  func withSerdNode<T>(_ type: SerdType, _ body: (inout SerdNode) throws -> T) rethrows -> T {
    try withCString(encodedAs: UTF8.self) { bytes in
      var node = serd_node_from_string(type, bytes)
      return try body(&node)
    }
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
