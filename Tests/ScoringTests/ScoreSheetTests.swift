import Scoring
import Testing

@Suite struct ScoreSheetTests {
  private func line(_ shares: [(part: Double, whole: Double)]) throws -> ScoreSheet.Line {
    var sheet = ScoreSheet()
    for share in shares { sheet.add([ScoreFigure("right", share.part, of: share.whole)]) }
    return try #require(sheet.lines.first)
  }

  @Test func `a figure is the share of the sums, not the mean of the shares`() throws {
    let line = try line([(1, 1), (0, 9)])
    #expect(line.value == 0.1)
    #expect(line.documents == 2)
  }

  @Test func `the interval of right and wrong ones is that of the binomial distribution`() throws {
    let line = try line((0..<400).map { ($0 % 5 == 0 ? 0 : 1, 1) })
    // 80 % of 400: the standard error is two points, so 95 % lie within 3.9 points.
    #expect(line.value == 0.8)
    #expect(abs(line.interval.lowerBound - 0.761) < 0.006)
    #expect(abs(line.interval.upperBound - 0.839) < 0.006)
  }

  @Test func `documents that hang together widen the interval`() throws {
    let apart = try line((0..<400).map { ($0 % 2 == 0 ? 0 : 1, 1) })
    let together = try line((0..<20).map { ($0 % 2 == 0 ? 0 : 20, 20) })
    #expect(apart.value == together.value)
    let widths = [apart, together].map { $0.interval.upperBound - $0.interval.lowerBound }
    #expect(widths[1] > 3 * widths[0])
  }

  @Test func `one document says nothing of chance, and the draws are the same every time`() throws {
    #expect(try line([(3, 4)]).interval == 0.75...0.75)
    let shares = (0..<30).map { (Double($0 % 3), 3.0) }
    #expect(try line(shares) == line(shares))
  }

  @Test func `a figure that a document lacks counts as nothing in it`() throws {
    var sheet = ScoreSheet()
    sheet.add([ScoreFigure("a", 1, of: 2)])
    sheet.add([ScoreFigure("b", 1, of: 1)])
    #expect(sheet.lines.map(\.name) == ["a", "b"])
    #expect(sheet.lines.map(\.value) == [0.5, 1])
    #expect(sheet.lines.allSatisfy { $0.documents == 2 })
  }

  @Test func `nothing scored is no figure`() {
    #expect(ScoreSheet().lines.isEmpty)
  }
}
