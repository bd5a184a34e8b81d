internal import Glibc

/// An Internationalised Resource Identifier, absolute or relative, kept as it was written.
///
///     let speaker = IRI("https://schema.org/spokenByCharacter")
///
/// Nothing is checked or normalised here: readers of RDF check what they read, and two IRIs are
/// the same where their characters are.
/// See <https://www.w3.org/TR/rdf11-concepts/#section-IRIs>.
public struct IRI: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The characters of the IRI, without angle brackets.
  public let value: String

  /// Makes an IRI of those characters.
  public init(_ value: String) { self.value = value }

  /// What follows that beginning, nil where the IRI does not begin so.
  ///
  ///     IRI("https://e.org/person/ann").relative(to: "https://e.org/")    // <person/ann>
  public func relative(to base: String) -> IRI? {
    guard value.hasBytes(of: base), let rest = String(value.utf8.dropFirst(base.utf8.count)) else {
      return nil
    }
    return IRI(rest)
  }

  /// The IRI in angle brackets, as N-Triples writes it.
  public var description: String { "<\(value)>" }

  /// Whether the characters are the same; Swift's own strings also equate what looks alike.
  public static func == (left: IRI, right: IRI) -> Bool {
    left.value.hasSameBytes(as: right.value)
  }

  /// Orders by code points, as SPARQL orders IRIs.
  public static func < (left: IRI, right: IRI) -> Bool {
    left.value.precedesInBytes(right.value)
  }
}

extension String {
  /// Whether it begins with the same code points.
  func hasBytes(of start: String) -> Bool {
    guard utf8.count >= start.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      start.utf8.withContiguousStorageIfAvailable { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else { return true }
        return memcmp(first, second, others.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.starts(with: start.utf8)
  }

  /// Whether the two hold the same code points, not only canonically equivalent ones.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else { return true }
        return memcmp(first, second, bytes.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Whether it stands before the other in the order of code points.
  package func precedesInBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else {
          return bytes.count < others.count
        }
        let order = memcmp(first, second, min(bytes.count, others.count))
        return order == 0 ? bytes.count < others.count : order < 0
      }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
