/// Finds the quotations of a document by place, in logarithmic time.
public struct QuotationIndex: Sendable {
  /// In the order of their opening marks.
  private let quotations: [Quotation]
  /// The parts of all quotations, in the order of their first tokens.
  private let parts: [Range<Int>]
  /// The parts of quotations that lie in no other one; they do not overlap.
  private let outerParts: [Range<Int>]
  /// The closing mark of each opening one and the other way round.
  private let partners: [Int: Int]

  /// Makes an index of quotations that are sorted by their opening marks.
  init(_ quotations: [Quotation]) {
    self.quotations = quotations
    parts = quotations.flatMap(\.parts).sorted { $0.lowerBound < $1.lowerBound }
    outerParts = quotations.filter { $0.depth == 0 }.flatMap(\.parts)
      .sorted { $0.lowerBound < $1.lowerBound }
    var partners: [Int: Int] = [:]
    for quotation in quotations {
      guard let close = quotation.close else { continue }
      partners[quotation.open] = close
      partners[close] = quotation.open
    }
    self.partners = partners
  }

  /// The quotations whose opening marks stand among those tokens.
  public func quotations(openingIn tokens: Range<Int>) -> ArraySlice<Quotation> {
    let begin = quotations.prefixLength(while: { $0.open < tokens.lowerBound })
    let end = quotations.prefixLength(while: { $0.open < tokens.upperBound })
    return quotations[begin..<max(begin, end)]
  }

  /// The parts of quotations that lie among those tokens as a whole.
  public func parts(within tokens: Range<Int>) -> [Range<Int>] {
    let begin = parts.prefixLength(while: { $0.lowerBound < tokens.lowerBound })
    let end = parts.prefixLength(while: { $0.lowerBound < tokens.upperBound })
    return parts[begin..<max(begin, end)].filter { $0.upperBound <= tokens.upperBound }
  }

  /// Whether a token stands between quotation marks.
  public func contains(_ token: Int) -> Bool {
    let next = outerParts.prefixLength(while: { $0.lowerBound < token + 1 })
    return next > 0 && outerParts[next - 1].contains(token)
  }

  /// The mark that closes what a mark opens, or opens what it closes; nil where it has none.
  public func partner(ofMark mark: Int) -> Int? { partners[mark] }
}
