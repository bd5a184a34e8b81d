import RDF
import SPARQLEvaluation
import Testing
import TripleStore

/// Work within the work of a transaction.
@Suite struct NestedWriteTests {
  private let fixture: StoreFixture
  private static let first = quad("a", "p", .iri("b"), "g")
  private static let second = quad("a", "p", .iri("c"), "g")

  init() throws { fixture = try StoreFixture() }

  private func fail(_ work: () throws -> Void) throws {
    #expect(throws: CancellationError.self) { try work() }
  }

  @Test func `an inner call joins the outer one's transaction`() throws {
    try fixture.store.write { transaction in
      try transaction.insert([Self.first])
      try fixture.store.write { try $0.insert([Self.second]) }
      #expect(try TripleStore(readOnly: fixture.store.path).statistics().triples == 0)
    }
    #expect(try fixture.store.statistics().triples == 2)
  }

  @Test func `an inner call that fails half-way takes the whole along, even if it is caught`()
    throws
  {
    try fail {
      try fixture.store.write { transaction in
        try transaction.insert([Self.first])
        try fail {
          try fixture.store.write { inner in
            try inner.insert([Self.second])
            throw CancellationError()
          }
        }
      }
    }
    #expect(try fixture.find() == [])
    #expect(try fixture.store.check() == [])
  }

  @Test func `an inner call that fails before it has changed anything does no harm`() throws {
    try fixture.store.write { transaction in
      try transaction.insert([Self.first])
      try fail { try fixture.store.write { _ in throw CancellationError() } }
    }
    #expect(try fixture.store.statistics().triples == 1)
  }

  @Test func `separate work that fails is undone, statistics and all, and the rest stays`() throws {
    try fixture.store.write { transaction in
      try transaction.insert([Self.first])
      try fail {
        try transaction.separately {
          try fixture.store.write { inner in
            try inner.insert([Self.second, quad("new", "q", .iri("newer"), "h")])
            try inner.remove([Self.first])
          }
          throw CancellationError()
        }
      }
      try transaction.insert([quad("later", "r", .iri("b"), "g")])
    }
    #expect(Set(try fixture.find()).count == 2)
    #expect(try fixture.store.statistics().citations == 2)
    #expect(try fixture.store.check() == [])
  }
}
