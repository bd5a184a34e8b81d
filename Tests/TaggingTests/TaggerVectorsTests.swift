import Testing

@testable import Tagging

@Suite struct TaggerVectorsTests {
  @Test func `a text has one vector, whatever is read with it`() throws {
    let tagger = try Tagger(path: ShippedModel.path)
    let texts = [["Okello", "denied", "it", "."], [], ["The", "quota", "was", "closed", "."]]
    let vectors = tagger.vectors(of: texts)
    let alone = tagger.vectors(of: [texts[0]])
    #expect(vectors.count == 3)
    #expect(Set(vectors.map(\.count)).count == 1)
    #expect(vectors[1].allSatisfy { $0 == 0 })
    #expect(zip(vectors[0], alone[0]).allSatisfy { abs($0 - $1) < 1e-3 })
    #expect(vectors[0] != vectors[2])
  }
}
