import RDF
import Testing

/// The examples of RFC 3986, section 5.4.
struct IRIResolutionTests {
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
    ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("urn:a:b", "urn:a:b"),
    ("x://a/./b/../c", "x://a/./b/../c"),
  ])
  func `a reference is resolved against a base`(reference: String, expected: String) {
    #expect(IRI(reference).resolved(against: IRI("http://a/b/c/d;p?q")) == IRI(expected))
  }

  @Test
  func `a base without a scheme changes nothing`() {
    #expect(IRI("x").resolved(against: IRI("y/z")) == IRI("x"))
  }
}
