import Tagging
import Testing

@Suite struct StretchTests {
  @Test(arguments: [
    ("O B-cue I-cue O", ["cue 1 3"]),
    ("B-cue B-cue", ["cue 0 1", "cue 1 2"]),
    ("B-source I-cue I-cue", ["source 0 1"]),
    ("I-source O", []),
    ("B-content I-content", ["content 0 2"]),
    ("B-content O I-content", ["content 0 1"]),
    ("", []),
  ])
  func `labels mark stretches`(labels: String, expected: [String]) {
    let found = Stretch.all(in: labels.split(separator: " ").map(String.init))
    #expect(found.map { "\($0.label) \($0.words.lowerBound) \($0.words.upperBound)" } == expected)
  }
}
