import SPARQL

/// Which built-in functions there are, and with how many arguments.
enum BuiltInSupport {
  /// Refuses wrong numbers of arguments.
  static func check(_ function: BuiltIn, _ count: Int) throws(EvaluationError) {
    let allowed: ClosedRange<Int>
    switch function {
    case .rand, .now, .uuid, .struuid: allowed = 0...0
    // The second one is ours: see `numberingSolutions()`.
    case .bnode: allowed = 0...2
    case .concat: allowed = 0...Int.max
    case .langMatches, .contains, .strstarts, .strends, .strbefore, .strafter, .strlang, .strdt,
      .sameTerm:
      allowed = 2...2
    case .regex, .substr: allowed = 2...3
    case .replace: allowed = 3...4
    case .str, .lang, .datatype, .iri, .uri, .abs, .ceil, .floor, .round, .strlen, .ucase, .lcase,
      .encodeForURI, .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz, .isIRI,
      .isURI, .isBlank, .isLiteral, .isNumeric, .md5, .sha1, .sha256, .sha384, .sha512:
      allowed = 1...1
    }
    guard allowed.contains(count) else {
      throw .invalid("\(function.rawValue) does not take \(count) arguments")
    }
  }
}
