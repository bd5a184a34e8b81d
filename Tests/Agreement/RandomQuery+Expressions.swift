/// Conditions and values.
extension RandomQuery {
  mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return comparison(0) }
    switch number(0..<22) {
    case 0, 1: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
    case 2, 3: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
    case 4, 5: return "!(\(condition(depth - 1)))"
    case 6: return "BOUND(\(variable()))"
    case 7: return "\(pick(["", "NOT "]))EXISTS \(existing())"
    case 8: return "\(value(1)) \(pick(["", "NOT "]))IN (\(list()))"
    case 9: return "\(pick(["ISIRI", "ISBLANK", "ISLITERAL", "ISNUMERIC"]))(\(value(1)))"
    case 10: return "SAMETERM(\(value(1)), \(value(1)))"
    case 11:
      return
        "\(pick(["CONTAINS", "STRSTARTS", "STRENDS"]))(\(value(1)), \(pick(["\"a\"", "\"b\""])))"
    case 12: return "REGEX(STR(\(variable())), \(pick(["\"^a\"", "\"A$\", \"i\"", "\"[0-9]\""])))"
    case 13: return "LANGMATCHES(LANG(\(variable())), \(pick(["\"en\"", "\"*\""])))"
    case 14: return variable()
    case 15: return "COALESCE(\(condition(depth - 1)), \(condition(depth - 1)))"
    case 16: return "IF(\(condition(depth - 1)), \(condition(depth - 1)), \(value(1)))"
    default: return comparison(depth)
    }
  }

  private mutating func comparison(_ depth: Int) -> String {
    "\(value(depth - 1)) \(pick(["=", "=", "!=", "<", "<=", ">", ">="])) \(value(depth - 1))"
  }

  private mutating func list() -> String {
    (0..<number(0..<4)).map { _ in chance(80) ? constant() : variable() }.joined(separator: ", ")
  }

  mutating func value(_ depth: Int) -> String {
    guard depth > 0 else { return chance(65) ? variable() : constant() }
    switch number(0..<24) {
    case 0, 1, 2:
      return "(\(value(depth - 1)) \(pick(["+", "-", "*", "/"])) \(value(depth - 1)))"
    case 3: return "STR(\(value(depth - 1)))"
    case 4:
      return pick(["LANG", "DATATYPE", "STRLEN", "UCASE", "LCASE", "ABS", "CEIL", "ROUND"])
        + "(\(value(depth - 1)))"
    case 5: return "IF(\(condition(depth - 1)), \(value(depth - 1)), \(value(depth - 1)))"
    case 6: return "COALESCE(\(value(depth - 1)), \(value(depth - 1)))"
    case 7: return "CONCAT(\(value(depth - 1)), \(value(depth - 1)))"
    case 8: return pick(["YEAR", "MONTH", "DAY", "HOURS", "TZ"]) + "(\(variable()))"
    case 9:
      return pick([
        "xsd:integer", "xsd:decimal", "xsd:double", "xsd:boolean", "xsd:string", "xsd:dateTime",
      ]) + "(\(value(depth - 1)))"
    case 10: return "-\(variable())"
    case 11:
      return pick(["STRBEFORE", "STRAFTER"]) + "(\(value(depth - 1)), \"a\")"
    case 12: return "STRDT(STR(\(variable())), \(pick(["xsd:integer", "xsd:string", ":dt"])))"
    case 13: return "(\(condition(depth - 1)))"
    default: return chance(65) ? variable() : constant()
    }
  }
}
