import RDF
import SPARQL
import SPARQLEvaluation
import Testing

/// The built-in functions, asked as a user asks them.
@Suite struct FunctionTests {
  private func value(_ expression: String) throws -> Term? {
    let query = try Query(parsing: "SELECT (\(expression) AS ?x) {}")
    var solutions = try QueryEngine(dataset: MemoryDataset([Quad]())).select(query)
    return try solutions.allRows().first?.first ?? nil
  }

  private func text(_ expression: String) throws -> String? {
    try value(expression)?.literal?.lexicalForm
  }

  /// `é` as one character and as two: they look alike and are two texts.
  @Test(arguments: [
    ("'\\u00E9' = 'e\\u0301'", "false"), ("'\\u00E9'@fr = 'e\\u0301'@fr", "false"),
    ("'\\u00E9' IN ('e\\u0301')", "false"), ("'\\u00E9' > 'e\\u0301'", "true"),
    ("'\\u00E9' != 'e\\u0301'", "true"), ("CONTAINS('e\\u0301', '\\u00E9')", "false"),
    ("REGEX('\\u00E9', '\\u00E9') && !REGEX('\\u00E9', 'e\\u0301')", "true"),
  ])
  func `texts are compared by their code points`(expression: String, expected: String) throws {
    #expect(try text(expression) == expected)
  }

  @Test(arguments: [
    ("9223372036854775807 + 1", "9223372036854775808", "integer"),
    ("123456789012345678901234567890 * 10", "1234567890123456789012345678900", "integer"),
    ("1 / 3", "0.333333333333333333333333", "decimal"), ("4 / 2", "2", "decimal"),
    ("1.0 / 8", "0.125", "decimal"), ("1e0 / 8", "1.25E-1", "double"),
    ("ABS(-99999999999999999999)", "99999999999999999999", "integer"),
    ("CEIL(99999999999999999999.5)", "100000000000000000000", "decimal"),
    ("xsd:integer(1e20)", "100000000000000000000", "integer"),
    ("xsd:integer(-99999999999999999999.9)", "-99999999999999999999", "integer"),
    ("xsd:integer('123456789012345678901234567890')", "123456789012345678901234567890", "integer"),
    ("xsd:decimal(1e40)", "1" + String(repeating: "0", count: 40), "decimal"),
    ("xsd:decimal(1.5e-40)", "0." + String(repeating: "0", count: 39) + "15", "decimal"),
    ("xsd:decimal(xsd:float(0.1))", "0.1", "decimal"),
    ("xsd:double(99999999999999999999)", "1.0E20", "double"),
    ("xsd:float(16777217)", "1.6777216E7", "float"),
    ("TIMEZONE('2021-05-21T10:00:00-05:30'^^xsd:dateTime)", "-PT5H30M", "dayTimeDuration"),
    ("SECONDS('2021-05-21T10:00:07.25Z'^^xsd:dateTime)", "7.25", "decimal"),
  ])
  func `numbers and times are computed exactly`(
    expression: String, text: String, datatype: String
  ) throws {
    #expect(
      try value(expression) == .literal(Literal(text, datatype: IRI(XSD.namespace + datatype))))
  }

  @Test(arguments: [
    "1 / 0", "1.0 / 0", "xsd:integer('1.5')", "xsd:integer(1e0 / 0)", "xsd:decimal('1e3')",
    "'2021'^^xsd:gYear + 1", "MD5(1)", "BNODE(1)", "IRI('')",
  ])
  func `what has no value is unbound`(expression: String) throws {
    #expect(try value(expression) == nil)
  }

  @Test(arguments: [
    ("99999999999999999999 = 99999999999999999999.0", true),
    ("99999999999999999999 < 100000000000000000000", true),
    ("-99999999999999999999 < 1", true), ("99999999999999999999 = 1e20", true),
    ("0.1 + 0.2 = 0.3", true), ("1e-1 + 2e-1 = 3e-1", false),
    ("'2021-05-21T10:00:00+02:00'^^xsd:dateTime = '2021-05-21T08:00:00Z'^^xsd:dateTime", true),
    ("'---21'^^xsd:gDay = '---21'^^xsd:gDay", true),
    ("'200'^^xsd:unsignedByte > '-1'^^xsd:byte", true),
  ])
  func `values compare`(expression: String, outcome: Bool) throws {
    #expect(try value(expression) == .literal(Literal(outcome)))
  }

  /// Computed with Python's hashlib; the lengths lie about the borders of blocks.
  static let digests = [
    (
      "",
      [
        "d41d8cd98f00b204e9800998ecf8427e",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da"
          + "274edebfe76f65fbd51ad2f14898b95b",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
          + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
      ]
    ),
    (
      "abc",
      [
        "900150983cd24fb0d6963f7d28e17f72",
        "a9993e364706816aba3e25717850c26c9cd0d89d",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
          + "8086072ba1e7cc2358baeca134c825a7",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      ]
    ),
    (
      "The envoy said that the talks would go on.",
      [
        "c059cd325aa870ce40ec3d04eeff4f99",
        "7a6196bdf5e285eefc38a7cb90dc5b806b0e9f6a",
        "39c0ca527b42b1321221a603433b0c190b7b5ab69254b5e92bcc43281a54f11e",
        "fcd080cc989d3c902ba9ddb3557bb3077c962ff420a6ad9583a814a0f0b1bd20"
          + "396a3e42e012b07fa07fd0105391f66f",
        "10c23efb2ab2b57c8932281008526ce2d3e92a3b35fce5c0a156ea35016e6cd4"
          + "a95776531a34ad330a4291c44b7a248f4fcc21234bb0c4c26efc4d2a81aa46c1",
      ]
    ),
    (
      String(repeating: "é", count: 27) + "x",
      [
        "00f5eb6acd490a4855360046bf53a659",
        "51d4bcdcaf89cd8a062a5fee219d3d1494d59abc",
        "18d238e7883375e15b2f77d1d2c5aad0e66bfbe17b06f8966ffb4c6b7379abbb",
        "397b6879af83136253a3651ed1c8f4ce8a15825641a9a33bdd4fd5baad6c7675"
          + "c736a77a3bfc61ceb575837605a3c9a2",
        "ac6e4c50e02fafdb62de7b58778fa9596c1f2dc25bb90db4c26c55c0e0c1bdd8"
          + "03ddd4ae1be96e4a1f45691307995babe1bd801abf1bd06e3af69278d3e31e11",
      ]
    ),
    (
      String(repeating: "a", count: 55),
      [
        "ef1772b6dff9a122358552954ad0df65",
        "c1c8bbdc22796e28c0e15163d20899b65621d65a",
        "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318",
        "5d91ac7e74e62b5c728904b40f10784d66b7af9cb6302123e48c92f0432ceb8d"
          + "2a92c02de77dcb29ed75c4b42bde46f4",
        "b0220c772cbf6c1822e2cb38a437d0e1d58772417a4bbb21c961364f8b6143e0"
          + "5aa6316dca8d1d7b19e16448419076395f6086cb55101fbd6d5497b148e1745f",
      ]
    ),
    (
      String(repeating: "a", count: 56),
      [
        "3b0c8ac703f828b04c6c197006d17218",
        "c2db330f6083854c99d4b5bfb6e8f29f201be699",
        "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a",
        "8a8d9649ea04e993a6ca7135af7e3392cc5fca84f8531cac7aa3feed4eb98f55"
          + "dcbe0f3284b61c6f35f98b02cc644b4c",
        "962b64aae357d2a4fee3ded8b539bdc9d325081822b0bfc55583133aab44f18b"
          + "afe11d72a7ae16c79ce2ba620ae2242d5144809161945f1367f41b3972e26e04",
      ]
    ),
    (
      String(repeating: "a", count: 63),
      [
        "b06521f39153d618550606be297466d5",
        "03f09f5b158a7a8cdad920bddc29b81c18a551f5",
        "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34",
        "7e7f097e95b52bb8f53383450ecaf9868187c130981730c03b6d573adfc0b991"
          + "e365244e5b4bfa082bfb43c517d37120",
        "c1b0f5c6d3b03dfe4a2602e67242f54e344090b66e01100a469b129f583f016c"
          + "7e27dddeaa438393dcc7ec54b0b57c9ba7af007f9b56db5f6fb677d972a31362",
      ]
    ),
    (
      String(repeating: "a", count: 64),
      [
        "014842d480b571495a4a0363793f7367",
        "0098ba824b5c16427bd7a1122a5a442a25ec644d",
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
        "2e404b9339da795776e510d96930b3be2904c500395b8cb7413334b82d4dec41"
          + "3b4b8113045a05bbbcff846f027423f6",
        "01d35c10c6c38c2dcf48f7eebb3235fb5ad74a65ec4cd016e2354c637a8fb49b"
          + "695ef3c1d6f7ae4cd74d78cc9c9bcac9d4f23a73019998a7f73038a5c9b2dbde",
      ]
    ),
    (
      String(repeating: "a", count: 111),
      [
        "089f243d1e831c5879aa375ee364a06e",
        "ac877859d427d9192054eea8feb3b8a403ef83a5",
        "6374f73208854473827f6f6a3f43b1f53eaa3b82c21c1a6d69a2110b2a79baad",
        "3c37955051cb5c3026f94d551d5b5e2ac38d572ae4e07172085fed81f8466b8f"
          + "90dc23a8ffcdea0b8d8e58e8fdacc80a",
        "fa9121c7b32b9e01733d034cfc78cbf67f926c7ed83e82200ef8681819692176"
          + "0b4beff48404df811b953828274461673c68d04e297b0eb7b2b4d60fc6b566a2",
      ]
    ),
    (
      String(repeating: "a", count: 112),
      [
        "9146ef3527c7cfcc66dc615c3986e391",
        "689993727ba37386bb032495e9dbdfb4dd1ba744",
        "f54353008a2553262ecdc4a34749563ba0950e8b0fc8652780b0a614b99683c1",
        "187d4e07cb306103c69967bf544d0dfbe9042577599c73c330abc0cb64c61236"
          + "d5ed565ee19119d8c31779a38f791fcd",
        "c01d080efd492776a1c43bd23dd99d0a2e626d481e16782e75d54c2503b5dc32"
          + "bd05f0f1ba33e568b88fd2d970929b719ecbb152f58f130a407c8830604b70ca",
      ]
    ),
    (
      String(repeating: "a", count: 128),
      [
        "e510683b3f5ffe4093d021808bc6ff70",
        "ad5b3fdbcb526778c2839d2f151ea753995e26a0",
        "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e",
        "edb12730a366098b3b2beac75a3bef1b0969b15c48e2163c23d96994f8d1bef7"
          + "60c7e27f3c464d3829f56c0d53808b0b",
        "b73d1929aa615934e61a871596b3f3b33359f42b8175602e89f7e06e5f658a24"
          + "3667807ed300314b95cacdd579f3e33abdfbe351909519a846d465c59582f321",
      ]
    ),
    (
      String(repeating: "a", count: 1000),
      [
        "cabe45dcc9ae5b66ba86600cca6b8ba8",
        "291e9a6c66994949b57ba5e650361e98fc36b1ba",
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3",
        "f54480689c6b0b11d0303285d9a81b21a93bca6ba5a1b4472765dca4da45ee32"
          + "8082d469c650cd3b61b16d3266ab8ced",
        "67ba5535a46e3f86dbfbed8cbbaf0125c76ed549ff8b0b9e03e0c88cf90fa634"
          + "fa7b12b47d77b694de488ace8d9a65967dc96df599727d3292a8d9d447709c97",
      ]
    ),
  ]

  @Test(arguments: digests)
  func `texts are hashed`(text: String, expected: [String]) throws {
    for (function, digest) in zip(["MD5", "SHA1", "SHA256", "SHA384", "SHA512"], expected) {
      #expect(try self.text("\(function)('\(text)')") == digest, "\(function)")
    }
  }

  @Test func `a text has one blank node in a solution, and another in each`() throws {
    let query = try Query(
      parsing: """
        SELECT (BNODE(?l) AS ?a) (BNODE("x") AS ?b) (BNODE("y") AS ?c)
        { VALUES ?l { "x" "x" } FILTER(BNODE("z") = BNODE("z") && BNODE("z") != BNODE("x")) }
        """)
    var solutions = try QueryEngine(dataset: MemoryDataset([Quad]())).select(query)
    let rows = try solutions.allRows()
    #expect(rows.count == 2)
    for row in rows {
      #expect(row[0] != nil && row[0] == row[1])
      #expect(row[1] != row[2])
    }
    #expect(Set(rows.flatMap { $0 }).count == 4)
  }

  @Test func `a new blank node is none of the data's`() throws {
    let known = Term.blankNode(BlankNode("query1"))
    let dataset = MemoryDataset([Quad(Triple(known, IRI("p"), known))])
    let query = try Query(parsing: "SELECT ?s { ?s ?p ?o BIND(BNODE() AS ?b) FILTER(?b = ?s) }")
    var solutions = try QueryEngine(dataset: dataset).select(query)
    #expect(try solutions.allRows().isEmpty)
  }

  @Test func `sums and means go beyond 64 bits`() throws {
    let query = try Query(
      parsing: """
        SELECT (SUM(?n) AS ?s) (AVG(?n) AS ?a) (SUM(?d) AS ?t) {
          VALUES (?n ?d) { (9223372036854775807 0.1) (9223372036854775807 0.2) (2 0.03) }
        }
        """)
    var solutions = try QueryEngine(dataset: MemoryDataset([Quad]())).select(query)
    let row = try solutions.allRows().first?.map { $0?.literal?.lexicalForm }
    #expect(
      row == ["18446744073709551616", "6148914691236517205.333333333333333333333333", "0.33"])
  }
}
