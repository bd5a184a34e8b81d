import Testing

import SPARQLEvaluation

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 0), ("", "a", nil), ("abc", "abc", 0), ("abc", "abcd", nil),
    ("a cease-fire, a ceasefire", "ceasefire", 16),
    ("the ceasefire was said to hold for another day or two", "ceasefire", 4),
    ("the talks were said to go on for another day or two: a truce", "truce", 55),
    ("ééééééééééééééééééééééè", "è", 44),
  ])
  func `a part is found where it first begins`(whole: String, part: String, place: Int?) {
    #expect(ByteSearch.position(of: part, in: whole) == place)
  }

  @Test func `every part of a text of few letters is found as by trying each place`() {
    for _ in 0..<400 {
      let whole = (0..<Int.random(in: 0...70)).map { _ in UInt8.random(in: 97...98) }
      let part = (0..<Int.random(in: 1...6)).map { _ in UInt8.random(in: 97...98) }
      let places = stride(from: 0, through: whole.count - part.count, by: 1)
      let expected = places.first { whole[$0..<$0 + part.count].elementsEqual(part) }
      #expect(
        ByteSearch.position(
          of: String(decoding: part, as: UTF8.self), in: String(decoding: whole, as: UTF8.self))
          == expected)
    }
  }
}
