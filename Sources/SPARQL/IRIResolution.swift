public import RDF

extension IRI {
  /// This reference resolved against an absolute base.
  ///
  ///     IRI("b/c").resolved(against: IRI("http://example.org/a/x")) // http://example.org/a/b/c
  ///
  /// See <https://www.rfc-editor.org/rfc/rfc3986#section-5.2>. A base without a scheme leaves the
  /// reference as it is, and a reference with one stays as it is, dot segments included: SPARQL
  /// compares IRIs by their characters, normalised by nobody.
  public func resolved(against base: IRI) -> IRI {
    let reference = IRIParts(value)
    let base = IRIParts(base.value)
    guard base.scheme != nil, reference.scheme == nil else { return self }
    var target = reference
    target.scheme = base.scheme
    if reference.authority == nil {
      target.authority = base.authority
      if reference.path.isEmpty {
        target.path = base.path
        target.query = reference.query ?? base.query
        return target.iri
      }
      if !reference.path.hasPrefix("/") {
        target.path = base.mergedPath(with: reference.path)
      }
    }
    return target.withoutDots
  }
}

/// The five components of a reference.
private struct IRIParts {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ value: String) {
    var rest = value[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = String(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      let start = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].firstIndex(of: "/") ?? rest.endIndex
      authority = String(rest[start..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
  }

  var iri: IRI {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return IRI(text)
  }

  var withoutDots: IRI {
    var parts = self
    // An opaque path ("urn:a:b") has no segments to remove.
    if authority != nil || path.hasPrefix("/") { parts.path = Self.removingDots(path) }
    return parts.iri
  }

  func mergedPath(with reference: String) -> String {
    if authority != nil, path.isEmpty { return "/" + reference }
    guard let slash = path.lastIndex(of: "/") else { return reference }
    return path[...slash] + reference
  }

  /// Section 5.2.4.
  private static func removingDots(_ path: String) -> String {
    var output: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (place, segment) in segments.enumerated() {
      let isLast = place == segments.count - 1
      switch segment {
      case ".":
        if isLast { output.append("") }
      case "..":
        if output.count > 1 { output.removeLast() }
        if isLast { output.append("") }
      default: output.append(segment)
      }
    }
    return output.joined(separator: "/")
  }
}
