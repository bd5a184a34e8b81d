import Testing

/// Holds the drawing of the targets against the package, and the imports against both.
@Suite struct DependencyTests {
  /// Asked once for all tests: SwiftPM takes about a second to answer.
  private static let description = Result { try PackageDescription.current() }

  private static let systemModules: Set<String> = ["Glibc", "Dispatch", "Synchronization"]
  /// All of Foundation costs several milliseconds at the start of a process: nobody has more than its
  /// essentials, and only these two have those.
  private static let withFoundation: Set<String> = ["Corpus", "Commands"]

  private let package: PackageDescription
  private let table: ArchitectureTable

  init() throws {
    package = try Self.description.get()
    table = try ArchitectureTable(markdown: Project.text("Documentation/Architecture.md"))
  }

  @Test func `the table in Architecture.md has every target once, and no other`() {
    #expect(table.rows.map(\.target).sorted() == package.product.map(\.name).sorted())
  }

  @Test func `the table in Architecture.md has the dependencies of the package`() {
    let drawn = Dictionary(table.rows.map { ($0.target, $0.dependencies) }) { first, _ in first }
    for target in package.product {
      #expect(drawn[target.name] == target.dependencies, "\(target.name)")
    }
  }

  @Test func `dependencies point up the table only`() {
    var above: Set<String> = []
    for row in table.rows {
      let below = row.dependencies.subtracting(above)
      #expect(below.isEmpty, "\(row.target) depends on \(below.sorted()), which stand below it.")
      above.insert(row.target)
    }
  }

  @Test func `every target says what it knows and what it must never know`() {
    for row in table.rows {
      #expect(!row.knows.isEmpty && !row.mustNeverKnow.isEmpty, "\(row.target)")
    }
  }

  @Test func `what a file imports is declared in the package`() throws {
    let declared = Dictionary(package.product.map { ($0.name, $0.dependencies) }) { first, _ in
      first
    }
    for file in try Project.sources.get() {
      let dependencies = declared[file.target] ?? []
      for module in file.imports
      where !dependencies.contains(module) && !Self.systemModules.contains(module)
        && !(module == "FoundationEssentials" && Self.withFoundation.contains(file.target))
      {
        Issue.record("\(file.path) imports \(module), which its target must not know.")
      }
    }
  }

  @Test func `what a target depends on is imported by one of its files`() throws {
    var imported: [String: Set<String>] = [:]
    for file in try Project.sources.get() {
      imported[file.target, default: []].formUnion(file.imports)
    }
    for target in package.product {
      let idle = target.dependencies.subtracting(imported[target.name] ?? [])
      #expect(idle.isEmpty, "\(target.name) never imports \(idle.sorted()).")
    }
  }
}
