import Testing

import Reading

@Suite struct PhraseTableTests {
  @Test(arguments: [
    ("Çavuşoğlu", "cavusoglu"), ("Sana’a", "sana'a"), ("São Tomé", "sao tome"),
    ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("Ægir Þór", "aegir thor"), ("Straße", "strasse"),
    ("Việt Nam", "viet nam"), ("Əliyev", "eliyev"), ("əliyev", "eliyev"), ("Cafe\u{301}", "cafe"),
    ("Киев", "Киев"), ("a\u{1F600}b", "a\u{1F600}b"), ("", ""),
  ])
  func `accents and capitals are folded, other letters stay`(text: String, plain: String) {
    #expect(folded(text) == plain)
  }

  @Test func `folding for display keeps capitals`() {
    #expect(unaccented("Türkiye") == "Turkiye")
  }

  @Test(arguments: [
    ("Iran's U.N. envoy", ["Iran", "'s", "U.N.", "envoy"]),
    ("Secretary-General", ["Secretary-General"]), ("Chargé d’Affaires", ["Chargé", "d’Affaires"]),
    ("St. John’s", ["St.", "John", "’s"]), ("Gulf of Oman", ["Gulf", "of", "Oman"]),
    ("Cocos (Keeling) Islands", ["Cocos", "(", "Keeling", ")", "Islands"]),
    ("  ", []), ("Amazon.com", ["Amazon", ".", "com"]), ("N.Korea", ["N.", "Korea"]),
    ("AT&T", ["AT&T"]), ("Workers' Party", ["Workers", "'", "Party"]),
  ])
  func `a phrase is cut into the words that the tokeniser makes`(phrase: String, words: [String]) {
    #expect(phraseWords(phrase).map(String.init) == words)
  }

  @Test func `the longest phrase wins and the limit is kept`() {
    var table = PhraseTable<Int>(.caseless)
    table.insert("minister", 1)
    table.insert("minister of foreign affairs", 2)
    let keys = TokenKeys(["Minister", "of", "Foreign", "Affairs"])
    #expect(table.longestMatch(in: keys, at: 0)?.value == 2)
    #expect(table.longestMatch(in: keys, at: 0)?.count == 4)
    #expect(table.longestMatch(in: keys, at: 0, limit: 3)?.value == 1)
    #expect(table.longestMatch(in: keys, at: 1) == nil)
    #expect(table.longestMatch(in: keys, at: 4) == nil)
  }

  @Test func `a table with capitals tells US from us`() {
    var table = PhraseTable<Int>(.cased)
    table.insert("US", 1)
    #expect(table.value(of: "US") == 1)
    #expect(table.value(of: "us") == nil)
  }

  @Test func `accents and a last full stop do not matter`() {
    var table = PhraseTable<Int>(.cased)
    table.insert("Türkiye", 1)
    table.insert("Mr.", 2)
    #expect(table.value(of: "Turkiye") == 1)
    #expect(table.value(of: "Mr") == 2)
  }

  @Test func `a phrase keeps all its values in order`() {
    var table = PhraseTable<Int>(.caseless)
    for value in [7, 8, 9] { table.insert("congolese", value) }
    #expect(table.values(of: "Congolese") == [7, 8, 9])
    table.update("congolese", 8) { old, new in old == new }
    #expect(table.count == 3)
  }

  @Test func `thousands of phrases are all found again`() {
    var table = PhraseTable<Int>(.cased)
    for number in 0..<5_000 { table.insert("word\(number % 70) word\(number)", number) }
    for number in 0..<5_000 where table.value(of: "word\(number % 70) word\(number)") != number {
      Issue.record("phrase \(number) is lost")
    }
  }

  @Test(arguments: [[0xC3], [0xE2, 0x80], [0xE1, 0xBA, 0x41], [0xC3, 0xC3, 0xA9], [0xFF]])
  func `broken UTF-8 has a key like any other token`(bytes: [UInt8]) {
    var keys = TokenKeys()
    bytes.withUnsafeBufferPointer { keys.append(utf8: $0) }
    keys.append("é")
    #expect(keys.count == 2)
    #expect(keys.cased[0] != keys.cased[1])
  }

  @Test func `a row with too few cells is refused with its line`() {
    #expect(
      throws: GazetteerError.malformed(
        table: "x.tsv", line: 3, problem: "has 2 cells instead of 3")
    ) {
      try TabularResource.rows(of: "# source\na\tb\tc\na\tb\n", table: "x.tsv", columns: 3)
    }
    #expect(throws: GazetteerError.missing(table: "none.tsv")) {
      try TabularResource.rows(of: "none.tsv", columns: 1)
    }
  }
}
