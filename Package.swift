// swift-tools-version: 6.2
import PackageDescription

// What debuggers want to know takes time to make, and a debug build has it. Said to the compiler behind its
// driver, to whom SwiftPM says the opposite after everything that stands here.
let withoutDebugInformation = ["-Xfrontend", "-gnone"]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  // Hot generic loops cross targets: without this they run hundreds of times slower.
  // Accesses that overlap are found by a debug build, which looks for them; here looking would take a
  // seventh of the time of a query.
  .unsafeFlags(
    ["-cross-module-optimization", "-enforce-exclusivity=unchecked"] + withoutDebugInformation,
    .when(configuration: .release)),
]

// The tests themselves gain nothing from the optimiser, and it would take longer than they do. Nothing
// waits for their modules either, which a second reading of each would make a little sooner.
let testSettings: [SwiftSetting] =
  settings.dropLast() + [
    .unsafeFlags(
      ["-Onone", "-no-emit-module-separately-wmo"] + withoutDebugInformation,
      .when(configuration: .release))
  ]

// A program carries Swift's runtime with it: it needs no Swift where it runs, and starts in 7 ms. Told
// to the linker alone, since `--static-swift-stdlib` would compile everything once more for the tests,
// whose library is there as a shared one only.
let carriedLibraries = [
  "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser", "swiftSynchronization",
  "swiftDispatch", "_FoundationCShims", "_FoundationCollections", "FoundationEssentials",
]
let carryingRuntime: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib"]
      + (["--start-group"] + carriedLibraries.map { "-l\($0)" } + ["--end-group"])
      .flatMap { ["-Xlinker", $0] },
    .when(platforms: [.linux], configuration: .release))
]

// `isTestable`: tests see its insides in the optimised build too. The optimiser pays for that: where speed
// counts, what tests must see is `package` instead.
// `isPlain`: has no loops that users wait for, and is built without the optimiser: in a quarter of the time.
func library(
  _ name: String, _ dependencies: [Target.Dependency], isTestable: Bool = false,
  isPlain: Bool = false
) -> Target {
  let flags = (isTestable ? ["-enable-testing"] : []) + (isPlain ? ["-Onone"] : [])
  return .target(
    name: name, dependencies: dependencies,
    swiftSettings: flags.isEmpty
      ? settings : settings + [.unsafeFlags(flags, .when(configuration: .release))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: testSettings)
}

let package = Package(
  name: "rapporteur",
  products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CSerd", pkgConfig: "serd-0", providers: [.apt(["libserd-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    // Without its pkg-config, whose one flag SwiftPM refuses and complains of.
    .systemLibrary(name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
    // Of the C library: Swift's own module of it leaves `mallopt` out.
    .systemLibrary(name: "CMalloc"),
    .target(name: "CResources"),
    .target(name: "CCurl"),
    .target(name: "CBLAS"),

    library("RDF", []),
    library("SQLite", ["CSQLite"]),
    library("Language", []),
    library("Arguments", [], isPlain: true),
    library("RDFFormats", ["RDF", "CSerd"]),
    library("SPARQL", ["RDF"]),
    .target(
      name: "Tagging", dependencies: ["CBLAS"],
      // Multiplying without the optimiser is a hundred times as slow: no test could read with it.
      swiftSettings: settings + [
        .unsafeFlags(["-O"], .when(configuration: .debug)),
        .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
      ]),
    library("Reading", ["Language", "Tagging", "CResources"]),
    library("Corpus", ["CXML2", "CZlib", "CUchardet", "CUtf8proc"]),
    library("SPARQLEvaluation", ["RDF", "SPARQL", "CPCRE2"]),
    library("SPARQLResults", ["RDF", "CXML2"]),
    library("Federation", ["CCurl", "RDF", "SPARQLEvaluation", "SPARQLResults"]),
    library("TripleStore", ["RDF", "SQLite", "SPARQLEvaluation", "CResources"]),
    library(
      "Knowledge",
      ["RDF", "Language", "Reading", "Corpus", "TripleStore", "SPARQLEvaluation"]),
    library("Questions", ["RDF", "SPARQL", "SPARQLEvaluation", "CResources"]),
    library("TextAnalysis", [], isTestable: true),
    library("Comparison", ["RDF", "Questions", "TextAnalysis"], isTestable: true),
    library("Diagrams", []),
    library(
      "Reports", ["Questions", "TextAnalysis", "Comparison", "Diagrams"], isTestable: true,
      isPlain: true),
    library("Presentation", ["Questions", "Diagrams"]),
    library("Scoring", ["Language", "Reading", "Tagging"], isPlain: true),
    library(
      "Commands",
      [
        "Arguments", "RDF", "RDFFormats", "SPARQL", "SPARQLEvaluation", "SPARQLResults",
        "Federation", "Reading", "Corpus", "TripleStore", "Knowledge", "Questions", "TextAnalysis",
        "Comparison", "Diagrams", "Presentation", "Reports", "Scoring", "Tagging", "CMalloc",
      ], isPlain: true),
    .executableTarget(
      name: "rapporteur", dependencies: ["Commands"], swiftSettings: settings,
      linkerSettings: carryingRuntime),
    .executableTarget(
      name: "bench", dependencies: ["RDF", "SPARQL", "SPARQLEvaluation", "TripleStore", "CMalloc"],
      swiftSettings: settings, linkerSettings: carryingRuntime),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    // The specification's algebra, evaluated naively: the tests hold the engine against it.
    .target(
      name: "Agreement", dependencies: ["RDF", "SPARQL", "SPARQLEvaluation", "TestSupport"],
      path: "Tests/Agreement", swiftSettings: testSettings),
    tests("RDF"),
    tests("SQLite"),
    tests("Language"),
    tests("Arguments"),
    tests("RDFFormats", ["RDF"]),
    tests("SPARQL", ["RDF"]),
    .testTarget(
      name: "TaggingTests", dependencies: ["Tagging", "TestSupport"], exclude: ["Expected"],
      swiftSettings: testSettings),
    tests("Reading", ["Language"]),
    tests("Corpus"),
    tests(
      "SPARQLEvaluation", ["RDF", "SPARQL", "RDFFormats", "SPARQLResults", "TripleStore"]),
    tests("SPARQLResults", ["RDF"]),
    tests("Federation", ["RDF", "SPARQL", "SPARQLEvaluation"]),
    tests("TripleStore", ["RDF", "SPARQL", "SPARQLEvaluation", "SQLite"]),
    tests(
      "Agreement",
      ["RDF", "RDFFormats", "SPARQL", "SPARQLEvaluation", "SPARQLResults", "TripleStore"]),
    tests("Knowledge", ["RDF", "RDFFormats", "Reading", "Corpus", "TripleStore"]),
    tests("Questions", ["RDF", "SPARQL", "SPARQLEvaluation"]),
    tests("TextAnalysis"),
    tests("Comparison", ["Questions", "RDF", "SPARQLEvaluation", "TextAnalysis"]),
    tests("Diagrams"),
    tests("Reports"),
    tests("Scoring", ["Language", "Reading", "Tagging"]),
    tests("Commands"),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: testSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
