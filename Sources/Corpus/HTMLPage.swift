import CXML2

/// A page as a flat list of its nodes in the order of the text, made by libxml2's HTML parser.
///
/// The subtree of a node is the range of indices up to its `end`: no walk over it recurses, so
/// that no page can overflow the stack.
struct HTMLPage {
  /// An element, or a piece of text (whose name is empty).
  struct Node {
    var name = ""
    var text = ""
    var attributes: [(name: String, value: String)] = []
    var parent: Int
    /// The index after the last node of the subtree.
    var end: Int

    var isText: Bool { name.isEmpty }

    /// The value of an attribute, by its name in lower case.
    func attribute(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  private(set) var nodes: [Node] = []

  /// A page with more nodes than this is refused.
  static let mostNodes = 1_000_000
  /// libxml2 stops at 256 nested elements; what comes near was cut.
  private static let mostNested = 250
  /// The attributes that say something about an article or its boilerplate.
  private static let usefulAttributes: Set<String> = [
    "class", "id", "role", "itemprop", "rel", "href", "name", "property", "content", "datetime",
    "type", "hidden", "aria-hidden", "style", "lang",
  ]

  /// Parses a page or a fragment of one; `origin` is for messages.
  init(_ source: String, origin: String) throws(CorpusError) {
    guard MarkupCheck.isReasonable(source) else {
      throw CorpusError(origin: origin, reason: .tooManyNodes(limit: MarkupCheck.mostTags))
    }
    var source = source
    // Nothing is fetched, nothing is added, and nothing is printed.
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue)
    LibXML.start()
    let document: htmlDocPtr? = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", options)
      }
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    try flatten(document, origin: origin)
  }

  /// Copies libxml2's tree, child before sibling, without a call per level.
  private mutating func flatten(_ document: htmlDocPtr, origin: String) throws(CorpusError) {
    var next = document.pointee.children
    var open: [Int] = []
    while let node = next {
      guard nodes.count < Self.mostNodes else {
        throw CorpusError(origin: origin, reason: .tooManyNodes(limit: Self.mostNodes))
      }
      guard open.count < Self.mostNested else {
        throw CorpusError(origin: origin, reason: .nestedTooDeeply)
      }
      append(node.pointee, parent: open.last ?? -1)
      if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        open.append(nodes.count - 1)
        next = child
        continue
      }
      var last: xmlNodePtr? = node
      while let done = last, done.pointee.next == nil {
        last = open.isEmpty ? nil : done.pointee.parent
        if let closed = open.popLast() { nodes[closed].end = nodes.count }
      }
      next = last?.pointee.next
    }
  }

  private mutating func append(_ node: xmlNode, parent: Int) {
    var copy = Node(parent: parent, end: nodes.count + 1)
    switch node.type {
    case XML_ELEMENT_NODE:
      copy.name = LibXML.string(node.name).lowercased()
      if copy.name.isEmpty { copy.name = "?" }
      var attribute = node.properties
      while let current = attribute {
        let name = LibXML.string(current.pointee.name).lowercased()
        if Self.usefulAttributes.contains(name) {
          let value = current.pointee.children.map { LibXML.string($0.pointee.content) } ?? ""
          copy.attributes.append((name, value))
        }
        attribute = current.pointee.next
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      copy.text = LibXML.string(node.content)
    default:
      // Comments and instructions keep their place, and say nothing.
      break
    }
    nodes.append(copy)
  }
}

extension HTMLPage {
  /// The indices of a node's subtree, itself first.
  func subtree(_ index: Int) -> Range<Int> { index..<nodes[index].end }

  /// The indices of all elements of a name, in order.
  func elements(_ name: String) -> some Sequence<Int> {
    nodes.indices.lazy.filter { nodes[$0].name == name }
  }

  /// All text of a subtree as it is written, scripts and all.
  func rawText(_ index: Int) -> String {
    subtree(index).lazy.map { nodes[$0].text }.joined()
  }

  /// Whether a node has an ancestor (not itself) of one of these names.
  func isInside(_ index: Int, _ names: Set<String>) -> Bool {
    var parent = nodes[index].parent
    while parent >= 0 {
      if names.contains(nodes[parent].name) { return true }
      parent = nodes[parent].parent
    }
    return false
  }
}
