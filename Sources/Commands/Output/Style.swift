/// The emphasis of a terminal, or none.
struct Style {
  let isColoured: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func underlined(_ text: String) -> String { styled(text, "4") }
  /// What somebody said.
  func content(_ text: String) -> String { styled(text, "36") }
  /// The words that attribute it.
  func cue(_ text: String) -> String { styled(text, "33") }

  private func styled(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
