internal import RDF

/// Quads laid out for people: a block for each graph, a paragraph for each subject.
struct TurtleDocument {
  private let quads: [Quad]
  private let names: TurtleNames
  private let hasGraphs: Bool
  private let isInParts: Bool
  /// Whether there are labels as `b1` and as `B1`, which serd takes for its own and refuses to read, or
  /// may be some in other parts of the document.
  private let hasNumberedLabels: Bool

  init(_ quads: [Quad], names: TurtleNames, hasGraphs: Bool, isInParts: Bool) {
    self.quads = quads
    self.names = names
    self.hasGraphs = hasGraphs
    self.isInParts = isInParts
    guard !isInParts else {
      hasNumberedLabels = true
      return
    }
    let labels = quads.lazy.flatMap {
      [$0.triple.subject, $0.triple.object, $0.graph ?? $0.triple.subject]
    }
    .compactMap { term in
      if case .blankNode(let node) = term { node.label.utf8.prefix(2) } else { nil }
    }
    .filter { $0.count == 2 && Self.digits.contains($0[$0.index(after: $0.startIndex)]) }
    hasNumberedLabels =
      labels.contains { $0.first == UInt8(ascii: "b") }
      && labels.contains { $0.first == UInt8(ascii: "B") }
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// The node under a label that can be read beside all others: every one gets a letter in front.
  private func readable(_ node: BlankNode) -> BlankNode {
    hasNumberedLabels ? BlankNode("n" + node.label) : node
  }

  /// A triple in the words of the document; `a` sorts before every other predicate.
  private struct Line: Hashable, Comparable {
    var graph: Word
    var subject: Word
    var predicate: Word
    var object: Word

    static func < (left: Line, right: Line) -> Bool {
      if left.graph != right.graph { return left.graph < right.graph }
      if left.subject != right.subject { return left.subject < right.subject }
      if left.predicate != right.predicate {
        if left.predicate.isType || right.predicate.isType { return left.predicate.isType }
        return left.predicate < right.predicate
      }
      return left.object < right.object
    }
  }

  /// A term as it is written.
  ///
  /// Its characters count, where Swift's own strings are equal if they only look alike.
  private struct Word: Hashable, Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    var isEmpty: Bool { text.isEmpty }
    /// Whether it is `a`, which stands before every other predicate.
    var isType: Bool { text == "a" }

    static func == (left: Word, right: Word) -> Bool {
      left.text.hasSameBytes(as: right.text)
    }

    static func < (left: Word, right: Word) -> Bool {
      left.text.precedesInBytes(right.text)
    }
  }

  func write(to sink: (ArraySlice<UInt8>) throws -> Void) throws {
    var used: Set<String> = []
    var lines: Set<Line> = []
    for quad in quads {
      let triple = quad.triple
      lines.insert(
        Line(
          graph: Word(hasGraphs ? quad.graph.map { text(of: $0, &used) } ?? "" : ""),
          subject: Word(text(of: triple.subject, &used)),
          predicate: Word(
            triple.predicate == RDFVocabulary.type ? "a" : text(of: .iri(triple.predicate), &used)),
          object: Word(text(of: triple.object, &used))))
    }
    var output = TextOutput()
    output.write(names.declarations(of: used))
    var last: Line?
    for line in lines.sorted() {
      write(line, after: last, to: &output)
      last = line
      if output.bytes.count > 60_000 {
        try sink(output.bytes[...])
        output.bytes.removeAll(keepingCapacity: true)
      }
    }
    if let last { output.write(last.graph.isEmpty ? " .\n" : " .\n}\n") }
    if isInParts { output.write("\n") }
    try sink(output.bytes[...])
  }

  private func write(_ line: Line, after last: Line?, to output: inout TextOutput) {
    let indent = line.graph.isEmpty ? "" : "  "
    if line.graph == last?.graph, line.subject == last?.subject {
      if line.predicate == last?.predicate {
        output.write(" ,\n\(indent)    \(line.object.text)")
      } else {
        output.write(" ;\n\(indent)  \(line.predicate.text) \(line.object.text)")
      }
      return
    }
    if let last {
      output.write(last.graph.isEmpty || last.graph == line.graph ? " .\n\n" : " .\n}\n\n")
    } else if !output.bytes.isEmpty {
      output.write("\n")
    }
    if line.graph != last?.graph, !line.graph.isEmpty { output.write("\(line.graph.text) {\n") }
    output.write("\(indent)\(line.subject.text) \(line.predicate.text) \(line.object.text)")
  }

  private func text(of term: Term, _ used: inout Set<String>) -> String {
    var output = TextOutput()
    switch term {
    case .iri(let iri):
      if let short = names.shortened(iri) {
        used.insert(short.prefix)
        return short.text
      }
      output.write(term)
    case .blankNode(let node): output.write(.blankNode(readable(node)))
    case .literal(let literal):
      if let bare = Self.bare(literal) { return bare }
      if literal.language == nil, let short = names.shortened(literal.datatype),
        literal.datatype != XSD.string
      {
        used.insert(short.prefix)
        output.writeQuoted(literal.lexicalForm)
        output.write("^^\(short.text)")
      } else {
        output.write(term)
      }
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Whole numbers and truth values may stand without quotation marks.
  private static func bare(_ literal: Literal) -> String? {
    let text = literal.lexicalForm
    if literal.datatype == XSD.boolean { return text == "true" || text == "false" ? text : nil }
    guard literal.datatype == XSD.integer else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isNumber =
      !digits.isEmpty
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber ? text : nil
  }
}
