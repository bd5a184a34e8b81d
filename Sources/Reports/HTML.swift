import Diagrams

/// HTML in which nothing is markup but what this program wrote: all other text is escaped.
///
/// ```swift
/// HTML.element("p", ["class": "note"], .text("1 < 2"))   // <p class="note">1 &lt; 2</p>
/// ```
///
/// Names of elements and attributes are literals of the program; values and texts can come from
/// articles. See <https://html.spec.whatwg.org/multipage/syntax.html>.
struct HTML: Equatable {
  /// The markup.
  private(set) var markup = ""

  /// Text of any origin.
  static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// An element with its end tag.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: HTML...
  ) -> HTML { element(name, attributes, children) }

  /// The same with its children in a list.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [HTML]
  ) -> HTML {
    HTML(
      markup: open(name, attributes) + children.reduce(into: "") { $0 += $1.markup }
        + "</\(name)>\(inline.contains("\(name)") ? "" : "\n")")
  }

  /// Elements inside a line of text, where a break would be seen as a blank.
  private static let inline: Set<String> = ["a", "code", "mark", "small", "span", "strong", "sup"]

  /// An element without content or end tag, such as `meta`.
  static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> HTML
  {
    HTML(markup: open(name, attributes) + "\n")
  }

  /// Markup that was checked elsewhere: a style sheet of ours, an ``InlineSVG``.
  static func trusted(_ markup: String) -> HTML { HTML(markup: markup) }

  /// Parts one after the other.
  static func joined(_ parts: some Sequence<HTML>, by separator: HTML = HTML()) -> HTML {
    var result = HTML()
    for (index, part) in parts.enumerated() {
      if index > 0 { result.markup += separator.markup }
      result.markup += part.markup
    }
    return result
  }

  static func + (first: HTML, second: HTML) -> HTML { HTML(markup: first.markup + second.markup) }

  static func += (first: inout HTML, second: HTML) { first.markup += second.markup }

  private static func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>)
    -> String
  {
    attributes.reduce("<\(name)") { $0 + " \($1.key)=\"\(escaped($1.value))\"" } + ">"
  }

  /// The text with what is markup as references, and without controls and marks that would turn the
  /// direction of writing.
  private static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      default: if XMLText.isKept(scalar) { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }
}

/// An address that a page may link: nothing but `http` and `https`, and nothing that browsers would
/// read otherwise.
func linkableAddress(_ address: String?) -> String? {
  guard let address, address.utf8.count <= 2000 else { return nil }
  let lower = address.lowercased()
  guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
    address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" })
  else { return nil }
  return address
}
