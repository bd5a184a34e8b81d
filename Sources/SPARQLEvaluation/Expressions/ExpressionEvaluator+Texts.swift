import RDF
import SPARQL

extension ExpressionEvaluator {
  /// A text with its language, as string functions take it.
  private struct Text {
    let characters: String
    let language: String?

    /// A text of the same kind.
    func with(_ characters: String) -> Operand {
      .value(
        language.map { .text(characters, language: $0) } ?? .string(characters))
    }
  }

  private func text(_ operand: Operand) throws -> Text? {
    switch try value(of: operand) {
    case .string(let text)?: Text(characters: text, language: nil)
    case .text(let text, let language)?: Text(characters: text, language: language)
    default: nil
    }
  }

  /// The functions on texts; positions count code points.
  func callOnTexts(_ function: BuiltIn, _ operands: [Operand]) throws -> Operand? {
    if function == .concat { return try concatenated(operands) }
    guard let first = try text(operands[0]) else { return nil }
    try context.work(first.characters.utf8.count)
    switch function {
    case .strlen: return .value(.integer(BigInteger(first.characters.unicodeScalars.count)))
    case .ucase: return first.with(first.characters.uppercased())
    case .lcase: return first.with(first.characters.lowercased())
    case .encodeForURI: return .value(.string(first.characters.percentEncoded()))
    case .substr: return try substring(first, operands)
    case .regex, .replace: return try matched(function, first, operands)
    default: break
    }
    guard let second = try text(operands[1]),
      second.language == nil || second.language == first.language
    else { return nil }
    let (whole, part) = (first.characters, second.characters)
    switch function {
    case .contains: return .value(.boolean(ByteSearch.position(of: part, in: whole) != nil))
    case .strstarts: return .value(.boolean(whole.utf8.starts(with: part.utf8)))
    case .strends:
      return .value(.boolean(whole.utf8.reversed().starts(with: part.utf8.reversed())))
    case .strbefore:
      guard let position = ByteSearch.position(of: part, in: whole) else {
        return .value(.string(""))
      }
      return first.with(String(decoding: whole.utf8.prefix(position), as: UTF8.self))
    case .strafter:
      guard let position = ByteSearch.position(of: part, in: whole) else {
        return .value(.string(""))
      }
      let rest = whole.utf8.dropFirst(position + part.utf8.count)
      return first.with(String(decoding: rest, as: UTF8.self))
    default: return nil
    }
  }

  private func concatenated(_ operands: [Operand]) throws -> Operand? {
    var result = ""
    var language: String??
    for operand in operands {
      guard let part = try text(operand) else { return nil }
      try context.allowText(ofBytes: result.utf8.count + part.characters.utf8.count)
      result += part.characters
      if let known = language {
        if known != part.language { language = .some(nil) }
      } else {
        language = .some(part.language)
      }
    }
    try context.work(result.utf8.count)
    return Text(characters: result, language: language ?? nil).with(result)
  }

  /// `SUBSTR`: from a position that counts from 1, both rounded, out of range cut off.
  private func substring(_ text: Text, _ operands: [Operand]) throws -> Operand? {
    guard let start = try value(of: operands[1])?.doubleValue else { return nil }
    var end = Double.infinity
    if operands.count > 2 {
      guard let length = try value(of: operands[2])?.doubleValue else { return nil }
      end = (start + 0.5).rounded(.down) + (length + 0.5).rounded(.down)
    }
    let first = (start + 0.5).rounded(.down)
    var result = String.UnicodeScalarView()
    var position = 1.0
    for scalar in text.characters.unicodeScalars {
      if position >= first, position < end { result.append(scalar) }
      position += 1
    }
    return text.with(String(result))
  }

  private func matched(
    _ function: BuiltIn, _ text: Text, _ operands: [Operand]
  ) throws -> Operand? {
    guard case .string(let pattern)? = try value(of: operands[1]) else { return nil }
    let flagsIndex = function == .regex ? 2 : 3
    var flags = ""
    if operands.count > flagsIndex {
      guard case .string(let given)? = try value(of: operands[flagsIndex]) else { return nil }
      flags = given
    }
    let key = Literal(flags + "/" + pattern)
    let compiled: TextPattern
    if let known = patterns[key] {
      compiled = known
    } else {
      compiled = TextPattern(pattern, flags: flags)
      // Where each row has a pattern of its own, none of them comes back.
      if patterns.count >= 256 { patterns.removeAll() }
      patterns[key] = compiled
      try context.work(1 << 14)
    }
    // A hard pattern takes up to a second a text before it is given up.
    if compiled.isRegular { try context.work(1 << 17) }
    if function == .regex {
      return try compiled.isFound(in: text.characters).map { .value(.boolean($0)) }
    }
    guard case .string(let replacement)? = try value(of: operands[2]) else { return nil }
    return try compiled.replaced(in: text.characters, by: replacement, context.allowText)
      .map(text.with)
  }
}
