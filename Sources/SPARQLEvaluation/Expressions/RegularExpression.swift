internal import CPCRE2

/// A regular expression, compiled by PCRE2 and run within limits.
///
/// Offsets are bytes of UTF-8. See <https://www.pcre.org/current/doc/html/pcre2api.html>.
final class RegularExpression {
  /// How many ways of matching are tried before a text is given up: a second or so.
  ///
  /// Expressions such as `(a+)+$` take time that doubles with every character.
  private static let stepLimit: UInt32 = 20_000_000

  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let limits: OpaquePointer
  /// How many groups the expression captures.
  let groups: Int

  /// Compiles an expression with flags of `s`, `m`, `i` and `q`; nil where it is none.
  ///
  /// See <https://www.w3.org/TR/xpath-functions/#flags>.
  init?(_ pattern: String, flags: String) {
    // As XPath has it: code points, Unicode's classes, and `$` at the very end only.
    var options = UInt32(PCRE2_UTF) | PCRE2_NO_UTF_CHECK | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY
    for flag in flags {
      switch flag {
      case "s": options |= PCRE2_DOTALL
      case "m": options |= PCRE2_MULTILINE
      case "i": options |= PCRE2_CASELESS
      case "q":
        options |= PCRE2_LITERAL
        options &= ~(PCRE2_UCP | PCRE2_DOLLAR_ENDONLY)
      default: return nil
      }
    }
    var pattern = pattern
    var error: Int32 = 0
    var place = 0
    let compiled = pattern.withUTF8 {
      pcre2_compile_8($0.baseAddress, $0.count, options, &error, &place, nil)
    }
    guard let compiled else { return nil }
    guard let matchData = pcre2_match_data_create_from_pattern_8(compiled, nil),
      let limits = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(compiled)
      return nil
    }
    // Where there is no compiler for this processor, the expression is interpreted.
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    pcre2_set_match_limit_8(limits, Self.stepLimit)
    var groups: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
    code = compiled
    self.matchData = matchData
    self.limits = limits
    self.groups = Int(groups)
  }

  deinit {
    pcre2_match_context_free_8(limits)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  /// Whether the expression matches somewhere in the text.
  ///
  /// - Throws: `EvaluationError.patternLimit` where that takes too many steps.
  func isFound(in text: UnsafeBufferPointer<UInt8>) throws(EvaluationError) -> Bool {
    try match(in: text, from: 0)
  }

  /// The next match from an offset on: of the whole and of each group where it begins and ends, nil
  /// for a group that took no part; nil where there is none.
  ///
  /// - Throws: `EvaluationError.patternLimit` where that takes too many steps.
  func next(
    in text: UnsafeBufferPointer<UInt8>, from offset: Int
  ) throws(EvaluationError) -> [Range<Int>?]? {
    guard try match(in: text, from: offset), let ends = pcre2_get_ovector_pointer_8(matchData)
    else { return nil }
    return (0...groups).map { group in
      let (begin, end) = (ends[2 * group], ends[2 * group + 1])
      return begin >= 0 && begin <= end && end <= text.count ? begin..<end : nil
    }
  }

  private func match(
    in text: UnsafeBufferPointer<UInt8>, from offset: Int
  ) throws(EvaluationError) -> Bool {
    let options = UInt32(PCRE2_NO_UTF_CHECK)
    // PCRE2 wants an address even of nothing.
    var nothing: UInt8 = 0
    func run(_ options: UInt32) -> Int32 {
      guard let base = text.baseAddress else {
        return pcre2_match_8(code, &nothing, 0, offset, options, matchData, limits)
      }
      return pcre2_match_8(code, base, text.count, offset, options, matchData, limits)
    }
    var result = run(options)
    if result == PCRE2_ERROR_JIT_STACKLIMIT { result = run(options | UInt32(PCRE2_NO_JIT)) }
    if result == PCRE2_ERROR_NOMATCH { return false }
    guard result >= 0 else { throw .patternLimit }
    return true
  }
}
