import Language
import Testing

@Suite struct TextTests {
  @Test(arguments: ["", "plain", "Çavuşoğlu", "🚢", "a🚢b", "日本語で🙂", "e\u{301}", "\u{0}\u{7F}"])
  func `offsets count Unicode scalars`(string: String) {
    let text = Text(string)
    let scalars = Array(string.unicodeScalars)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      #expect(text.offset(ofByte: byte) == index)
      byte += String(scalar).utf8.count
    }
    #expect(text.offsets(of: text.span) == 0..<scalars.count)
  }

  @Test(arguments: 250...262) func `offsets hold where a checkpoint cuts a scalar`(lead: Int) {
    for tail in ["🚢", "ğ", "日", "x"] {
      let string = String(repeating: "a", count: lead) + String(repeating: tail, count: 300)
      let text = Text(string)
      let scalars = string.unicodeScalars.count
      let width = tail.utf8.count
      for index in stride(from: 0, through: scalars, by: 7) {
        let byte = index <= lead ? index : lead + (index - lead) * width
        #expect(text.offset(ofByte: byte) == index)
        #expect(text.span(ofOffsets: index..<index)?.begin == byte)
      }
      #expect(text.span(ofOffsets: 0..<scalars) == text.span)
      #expect(text.span(ofOffsets: 0..<scalars + 1) == nil)
    }
  }

  @Test func `a range of scalars gives its characters back`() throws {
    let text = Text("He said 🙂🚢 “yes” to Çavuşoğlu.")
    let span = try #require(text.span(ofOffsets: 8..<10))
    #expect(text.string(span) == "🙂🚢")
    #expect(text.offsets(of: span) == 8..<10)
  }
}
