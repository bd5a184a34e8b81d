import RDF
import SPARQL

extension ExpressionEvaluator {
  /// The value of a built-in function, nil for a type error.
  ///
  /// See <https://www.w3.org/TR/sparql11-query/#SparqlOps>.
  func call(_ function: BuiltIn, _ arguments: [CompiledExpression], _ row: Int) throws -> Operand? {
    var operands: [Operand] = []
    for argument in arguments {
      guard let operand = try evaluate(argument, row) else { return nil }
      operands.append(operand)
    }
    switch function {
    case .str, .lang, .langMatches, .datatype, .iri, .uri, .strlang, .strdt, .sameTerm,
      .isIRI, .isURI, .isBlank, .isLiteral, .isNumeric:
      return try callOnTerms(function, operands)
    case .abs, .ceil, .floor, .round:
      return try value(of: operands[0]).flatMap { rounded($0, function) }.map(Operand.value)
    case .rand: return .value(.double(Double.random(in: 0..<1)))
    case .concat, .strlen, .ucase, .lcase, .encodeForURI, .contains, .strstarts, .strends,
      .strbefore, .strafter, .substr, .regex, .replace:
      return try callOnTexts(function, operands)
    case .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz:
      guard case .dateTime(let time)? = try value(of: operands[0]) else { return nil }
      if function == .timezone { return time.zone.map { .term(Self.duration(ofZone: $0)) } }
      return part(function, of: time).map(Operand.value)
    case .now: return .value(.dateTime(context.now))
    case .uuid: return .term(.iri("urn:uuid:" + randomUUID()))
    case .struuid: return .value(.string(randomUUID()))
    case .md5: return try digest(.md5, operands[0])
    case .sha1: return try digest(.sha1, operands[0])
    case .sha256: return try digest(.sha256, operands[0])
    case .sha384: return try digest(.sha384, operands[0])
    case .sha512: return try digest(.sha512, operands[0])
    case .bnode: return try blankNode(operands, row)
    }
  }

  private func digest(_ digest: Digest, _ operand: Operand) throws -> Operand? {
    guard case .string(let text)? = try value(of: operand) else { return nil }
    return .value(.string(digest.hexadecimal(of: Array(text.utf8))))
  }

  /// `BNODE`: a new node, or the one that the text has in this solution.
  private func blankNode(_ operands: [Operand], _ row: Int) throws -> Operand? {
    guard let first = operands.first else { return .term(try context.freshBlankNode()) }
    guard case .string(let label)? = try value(of: first) else { return nil }
    if operands.count > 1 {
      return .term(try context.blankNode(label, solution: try id(of: operands[1])))
    }
    // In a filter or a condition nobody else sees the node: the row is the solution.
    let key = Literal(label)
    if let known = rowBlankNodes[row]?[key] { return .term(known) }
    let node = try context.freshBlankNode()
    rowBlankNodes[row, default: [:]][key] = node
    return .term(node)
  }

  private func callOnTerms(_ function: BuiltIn, _ operands: [Operand]) throws -> Operand? {
    if function == .sameTerm { return .value(.boolean(try sameTerm(operands[0], operands[1]))) }
    let term = try term(of: operands[0])
    switch function {
    case .str: return Self.text(term).map { .value(.string($0)) }
    case .isIRI, .isURI: return .value(.boolean(term.iri != nil))
    case .isLiteral: return .value(.boolean(term.literal != nil))
    case .isBlank: return .value(.boolean(term.iri == nil && term.literal == nil))
    case .isNumeric:
      return .value(.boolean(try value(of: operands[0])?.isNumeric ?? false))
    case .iri, .uri:
      if case .iri = term { return .term(term) }
      guard case .string(let text)? = try value(of: operands[0]) else { return nil }
      return resolved(text).map { .term(.iri($0)) }
    default: break
    }
    guard case .literal(let literal) = term else { return nil }
    switch function {
    case .lang: return .value(.string(literal.language ?? ""))
    case .datatype: return .term(.iri(literal.datatype))
    case .langMatches:
      guard case .string(let tag)? = try value(of: operands[0]),
        case .string(let range)? = try value(of: operands[1])
      else { return nil }
      return .value(.boolean(matches(tag.lowercased(), range.lowercased())))
    case .strlang:
      guard case .string(let text)? = try value(of: operands[0]),
        case .string(let language)? = try value(of: operands[1]), !language.isEmpty
      else { return nil }
      return .term(.literal(Literal(text, language: language)))
    case .strdt:
      guard case .string(let text)? = try value(of: operands[0]),
        case .iri(let datatype) = try self.term(of: operands[1])
      else { return nil }
      return .term(.literal(Literal(text, datatype: datatype)))
    default: return nil
    }
  }

  private func sameTerm(_ left: Operand, _ right: Operand) throws -> Bool {
    if case .id(let leftID) = left, case .id(let rightID) = right { return leftID == rightID }
    return try id(of: left) == id(of: right)
  }

  /// Whether a language tag lies in a range, by the basic filtering of RFC 4647.
  private func matches(_ tag: String, _ range: String) -> Bool {
    if range == "*" { return !tag.isEmpty }
    return tag == range || tag.hasPrefix(range + "-")
  }

  /// An IRI of that text; a relative one only where the query has a base.
  private func resolved(_ text: String) -> IRI? {
    if let base = context.base { return IRI(text).resolved(against: base) }
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    return scheme.count < text.utf8.count && Self.isScheme(scheme) ? IRI(text) : nil
  }

  /// See <https://www.rfc-editor.org/rfc/rfc3986#section-3.1>.
  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard let first = text.first, isLetter(first) else { return false }
    return text.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "+-.".utf8.contains(byte)
    }
  }

  private func rounded(_ value: XSDValue, _ function: BuiltIn) -> XSDValue? {
    func round<Value: BinaryFloatingPoint>(_ number: Value) -> Value {
      switch function {
      case .abs: return number.magnitude
      case .ceil: return number.rounded(.up)
      case .floor: return number.rounded(.down)
      default:
        let below = number.rounded(.down)
        return number - below >= 0.5 ? below + 1 : below
      }
    }
    switch value {
    case .integer(let number):
      return function == .abs ? .integer(number.absolute) : value
    case .decimal(let number):
      switch function {
      case .abs: return .decimal(number.mantissa.isNegative ? number.negated : number)
      case .ceil: return .decimal(number.rounded(.up))
      case .floor: return .decimal(number.rounded(.down))
      default: return .decimal(number.rounded(.nearest))
      }
    case .float(let number): return .float(round(number))
    case .double(let number): return .double(round(number))
    case .string, .text, .boolean, .dateTime: return nil
    }
  }

  private func part(_ function: BuiltIn, of time: XSDDateTime) -> XSDValue? {
    let hasDay = time.form != .time
    let hasTime = time.form != .date
    switch function {
    case .year: return hasDay ? .integer(BigInteger(time.day.year)) : nil
    case .month: return hasDay ? .integer(BigInteger(time.day.month)) : nil
    case .day: return hasDay ? .integer(BigInteger(time.day.day)) : nil
    case .hours: return hasTime ? .integer(BigInteger(time.hour)) : nil
    case .minutes: return hasTime ? .integer(BigInteger(time.minute)) : nil
    case .seconds: return hasTime ? time.secondsWithFraction.map(XSDValue.decimal) : nil
    case .tz: return .string(time.zoneText)
    default: return nil
    }
  }

  private func randomUUID() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }

  /// The duration of a zone, as `TIMEZONE` writes it.
  static func duration(ofZone zone: Int) -> Term {
    let size = abs(zone)
    var text = zone < 0 ? "-PT" : "PT"
    if size == 0 { text += "0S" }
    if size >= 60 { text += "\(size / 60)H" }
    if size % 60 > 0 { text += "\(size % 60)M" }
    return .literal(
      Literal(text, datatype: IRI(XSD.namespace + "dayTimeDuration")))
  }
}
