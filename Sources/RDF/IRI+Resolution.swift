extension IRI {
  /// Whether the IRI has a scheme, and so stands by itself.
  public var isAbsolute: Bool {
    // Asked of every IRI that is written: taking it apart would cost more than writing it.
    var isFirst = true
    for byte in value.utf8 {
      if byte == UInt8(ascii: ":") { return !isFirst }
      guard isFirst ? IRIParts.isLetter(byte) : IRIParts.isSchemeByte(byte) else { return false }
      isFirst = false
    }
    return false
  }

  /// The IRI that a relative one means where that base holds.
  ///
  ///     IRI("../o#1").resolved(against: IRI("http://b/x/y"))    // <http://b/o#1>
  ///
  /// An absolute IRI stays as it is, dots and all, as Turtle and SPARQL want it: they compare IRIs by
  /// their characters. A base that is not absolute leaves all as it is.
  /// See <https://www.rfc-editor.org/rfc/rfc3986#section-5.2>.
  public func resolved(against base: IRI) -> IRI {
    guard !isAbsolute, base.isAbsolute else { return self }
    var target = IRIParts(value)
    let base = IRIParts(base.value)
    target.scheme = base.scheme
    guard target.authority == nil else {
      target.path = target.path.removingDotSegments()
      return IRI(target.joined)
    }
    target.authority = base.authority
    if target.path.isEmpty {
      target.path = base.path
      target.query = target.query ?? base.query
    } else if target.path.hasPrefix("/") {
      target.path = target.path.removingDotSegments()
    } else {
      target.path = base.merged(target.path)
      // An opaque path ("urn:a:b") has no segments to remove.
      if base.authority != nil || base.path.hasPrefix("/") {
        target.path = target.path.removingDotSegments()
      }
    }
    return IRI(target.joined)
  }
}

/// The five parts of an IRI.
///
/// See <https://www.rfc-editor.org/rfc/rfc3986#section-3>.
private struct IRIParts {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ value: String) {
    var rest = value[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy(isSchemeByte)
  }

  static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The base's path up to its last slash, with another path in place of what follows.
  func merged(_ other: Substring) -> Substring {
    if authority != nil, path.isEmpty { return "/\(other)" }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return other }
    return "\(path[...slash])\(other)"
  }

  var joined: String {
    var text = ""
    if let scheme { text += "\(scheme):" }
    if let authority { text += "//\(authority)" }
    text += path
    if let query { text += "?\(query)" }
    if let fragment { text += "#\(fragment)" }
    return text
  }
}

extension Substring {
  /// The path with `.` and `..` carried out.
  fileprivate func removingDotSegments() -> Substring {
    // Nearly no path has any.
    guard hasDotSegments else { return self }
    let isRooted = utf8.first == UInt8(ascii: "/")
    var kept: [Substring] = []
    let segments = (isRooted ? dropFirst() : self).split(
      separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")[...]
  }

  /// Whether a segment begins with a dot.
  private var hasDotSegments: Bool {
    var last = UInt8(ascii: "/")
    for byte in utf8 {
      if byte == UInt8(ascii: "."), last == UInt8(ascii: "/") { return true }
      last = byte
    }
    return false
  }
}
