import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// `REGEX` and `REPLACE` as <https://www.w3.org/TR/xpath-functions/#string.match> has them.
@Suite struct RegularExpressionTests {
  /// The value of an expression; nil where it is an error.
  private func value(_ expression: String) throws -> String? {
    let query = try Query(parsing: "SELECT (\(expression) AS ?value) {}")
    var solutions = try QueryEngine(dataset: MemoryDataset([])).select(query)
    guard case .literal(let literal)?? = try solutions.allRows().first?.first else { return nil }
    return literal.lexicalForm
  }

  @Test(arguments: [
    (#"REGEX("Zürich", "^z.rich$", "i")"#, "true"), (#"REGEX("ÉTÉ", "été", "i")"#, "true"),
    (#"REGEX("a\nb", "a.b")"#, "false"), (#"REGEX("a\nb", "a.b", "s")"#, "true"),
    (#"REGEX("a\nb", "^b")"#, "false"), (#"REGEX("a\nb", "^b", "m")"#, "true"),
    (#"REGEX("a\n", "a$")"#, "false"), (#"REGEX("a.c", "A.C", "qi")"#, "true"),
    (#"REGEX("abc", "A.C", "qi")"#, "false"), (#"REGEX("ab", "a b", "x")"#, "true"),
    (#"REGEX("٣", "^\\d$")"#, "true"), (#"REGEX("👩‍🚀!", "^...!$")"#, "true"),
    (#"REGEX("", "^$")"#, "true"),
    (#"REPLACE("abab", "(a)(b)", "$2$1")"#, "baba"), (#"REPLACE("abc", "b", "$0$0")"#, "abbc"),
    (#"REPLACE("abc", "(b)", "[$12]")"#, "a[b2]c"), (#"REPLACE("abc", "(x)?b", "<$1>")"#, "a<>c"),
    (#"REPLACE("a.c", ".", "\\$", "q")"#, "a$c"), (#"REPLACE("Genève", "è", "e")"#, "Geneve"),
    (#"REPLACE("abc", "x", "y")"#, "abc"),
  ])
  func `a pattern is matched and replaced as XPath says`(expression: String, expected: String)
    throws
  {
    #expect(try value(expression) == expected)
  }

  @Test(arguments: [
    #"REGEX("a", "(")"#, #"REGEX("a", "a", "y")"#, #"REPLACE("abc", "x*", "-")"#,
    #"REPLACE("abc", "b", "$")"#, #"REPLACE("abc", "b", "\\n")"#,
  ])
  func `what is no pattern or no replacement is an error of the expression`(
    expression: String
  ) throws {
    #expect(try value(expression) == nil)
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `a pattern that would take for ever ends the query with a sentence`(pattern: String) throws {
    let text = String(repeating: "a", count: 40) + "!"
    #expect(throws: EvaluationError.patternLimit) {
      try value(#"REGEX("\#(text)", "\#(pattern)")"#)
    }
    #expect(EvaluationError.patternLimit.description.contains("regular expression"))
  }
}
