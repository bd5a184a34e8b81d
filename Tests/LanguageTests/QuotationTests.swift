import Language
import Testing

@Suite struct QuotationTests {
  /// What stands between the marks of each quotation, its parts between bars, its depth before it.
  private func quotations(_ text: String) -> [String] {
    let document = Document(text)
    return document.quotations.map { quotation in
      "\(quotation.depth): " + quotation.parts.map { document.string($0) }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("“Yes,” he said.", ["0: Yes,"]),
    ("\"Yes,\" he said, \"or no.\"", ["0: Yes,", "0: or no."]),
    ("'Yes,' he said.", ["0: Yes,"]),
    ("‘Yes,’ he said.", ["0: Yes,"]),
    ("«Yes», he said.", ["0: Yes"]),
    ("„Yes,” he said.", ["0: Yes,"]),
    ("“He said ‘never’ and left.”", ["0: He said ‘never’ and left.", "1: never"]),
    ("\"He said 'never' and left.\"", ["0: He said 'never' and left.", "1: never"]),
    ("‘The workers’ union isn’t ready,’ he said.", ["0: The workers’ union isn’t ready,"]),
    ("He blamed ‘the workers’ and left.", ["0: the workers"]),
    ("“One.\n\n“Two.\n\n“Three,” he said.", ["0: One. | Two. | Three,"]),
    ("“Never closed.\n\nHe left.", ["0: Never closed."]),
    ("He left.” Then he came.", []),
    ("The dogs' bowls aren't here", []),
    ("“”", []),
    ("''Yes,'' he said, ``or 'no'.''", ["0: Yes,", "0: or 'no'.", "1: no"]),
    ("(\"Yes,\" he said.)", ["0: Yes,"]),
  ])
  func `marks are paired`(text: String, wanted: [String]) {
    #expect(quotations(text) == wanted)
  }

  @Test func `an odd mark loses nothing behind its paragraph`() {
    #expect(
      quotations("He warned of “inspections.\n\nShe left.\n\n“Good,” he said.")
        == ["0: inspections.", "0: Good,"])
  }
}
