import Diagrams
import Testing

/// A network of single letters: `"a>b 3"` is a link from a to b of three statements.
private func network(_ text: String, weights: [String: Int] = [:]) -> Network<String> {
  Network(
    text.split(separator: ",").map { part in
      let words = part.split(whereSeparator: { $0 == ">" || $0 == " " })
      return Network.Link(
        from: String(words[0]), to: String(words[1]),
        count: words.count > 2 ? Int(words[2]) ?? 0 : 1)
    }, weights: weights)
}

/// The links as they are written above, in alphabetical order.
private func text(_ network: Network<String>) -> String {
  network.links.map { "\($0.from)>\($0.to)" }.sorted().joined(separator: ",")
}

@Suite struct `A network` {
  @Test func `orders links and things by weight, equal ones by their ids`() {
    let some = network("b>x 2,a>x 2,a>y 5")
    #expect(some.links.map(\.count) == [5, 2, 2])
    #expect(some.links.map(\.from) == ["a", "a", "b"])
    #expect(some.things == ["a", "y", "x", "b"])
    #expect(network("a>x 2,b>x 2", weights: ["b": 9, "gone": 3]).things == ["b", "x", "a"])
  }

  @Test func `counts links with the same ends once, and a link to itself once`() {
    #expect(network("a>b 2,a>b 3").weights == ["a": 3, "b": 3])
    #expect(network("a>a 2").weights == ["a": 2])
  }

  @Test(arguments: [
    ("c", 1, "b>c,c>d"), ("c", 2, "a>b,b>c,c>d,d>e"), ("a", 1, "a>b"), ("z", 3, ""),
    ("c", 9, "a>b,b>c,c>d,d>e,e>f"),
  ])
  func `around a thing has what lies within some lines`(
    _ centre: String, _ depth: Int, _ expected: String
  ) {
    #expect(text(network("a>b,b>c,c>d,d>e,e>f").around([centre], depth: depth)) == expected)
  }

  @Test func `around a thing leaves out lines among its neighbours`() {
    let triangle = network("a>b,a>c,b>c,c>d")
    #expect(text(triangle.around(["a"], depth: 1)) == "a>b,a>c")
    #expect(text(triangle.around(["a", "b"], depth: 1)) == "a>b,a>c,b>c")
  }

  @Test(arguments: [
    ("a>x,b>x,b>y,c>y", "a", "b", "a>x,b>x", 2),
    ("a>x,b>x,b>y,c>y", "a", "c", "a>x,b>x,b>y,c>y", 4),
    // Of several shortest paths all, of longer ones none.
    ("a>x,b>x,a>y,b>y,a>z,z>w,w>b", "a", "b", "a>x,a>y,b>x,b>y", 2),
    // A direct line, and those who stand between.
    ("a>b,a>x,x>b,a>y,y>z,z>b", "a", "b", "a>b,a>x,x>b", 1),
  ])
  func `between two things has the paths that join them`(
    _ links: String, _ a: String, _ b: String, _ expected: String, _ steps: Int
  ) throws {
    let found = try #require(network(links).between([a], [b]))
    #expect(text(found.network) == expected)
    #expect(found.steps == steps)
  }

  @Test func `between things that nothing joins is nothing`() {
    #expect(network("a>x,b>y").between(["a"], ["b"]) == nil)
    #expect(network("a>x").between(["a"], ["a"]) == nil)
    #expect(network("a>b,b>c,c>d,d>e").between(["a"], ["e"], longest: 3) == nil)
  }

  @Test(arguments: 0..<20)
  func `paths agree with walking all of them`(seed: Int) throws {
    var state = UInt64(seed + 1)
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let links = (0..<14).map { _ in "\(random(9))>\(random(9))" }.joined(separator: ",")
    let all = network(links)
    var neighbours: [String: Set<String>] = [:]
    for link in all.links where link.from != link.to {
      neighbours[link.from, default: []].insert(link.to)
      neighbours[link.to, default: []].insert(link.from)
    }
    /// Every path without repetition, walked in all directions.
    func paths(_ path: [String], to end: String, atMost limit: Int) -> [[String]] {
      guard let last = path.last, last != end else { return [path] }
      guard path.count <= limit else { return [] }
      return (neighbours[last] ?? []).subtracting(path).flatMap {
        paths(path + [$0], to: end, atMost: limit)
      }
    }
    let walked = paths(["0"], to: "8", atMost: 6)
    guard let shortest = walked.map({ $0.count - 1 }).min() else {
      #expect(all.between(["0"], ["8"]) == nil)
      return
    }
    let steps = Set(
      walked.filter { $0.count - 1 <= max(2, shortest) }.flatMap { path in
        zip(path, path.dropFirst()).map { Set([$0, $1]) }
      })
    let found = try #require(all.between(["0"], ["8"]))
    #expect(found.steps == shortest)
    #expect(Set(found.network.links.map { Set([$0.from, $0.to]) }) == steps)
  }
}

@Suite struct `What is chosen of a network` {
  private let crowd = network("a>x 9,a>y 1,b>x 5,b>z 2,c>z 7,d>w 1")

  @Test func `is so many who speak, and what these speak of most`() {
    let choice = crowd.choice(top: 2)
    #expect(text(choice.network) == "a>x,b>x,b>z")
    #expect(choice.leftSpeakers == 2)
    #expect(choice.leftSubjects == 2)
    #expect(choice.leftLinks == 0)
  }

  @Test func `is so many subjects, and who speaks of these most, where subjects come first`() {
    #expect(text(crowd.choice(top: 1, speakersFirst: false).network) == "a>x")
    #expect(text(crowd.choice(top: 2, speakersFirst: false).network) == "a>x,b>x,b>z")
  }

  @Test func `is everything without a limit`() {
    let choice = crowd.choice(top: nil)
    #expect(choice.network == crowd)
    #expect(choice.leftSpeakers + choice.leftSubjects + choice.leftLinks == 0)
  }

  @Test func `has what was asked for whatever it weighs`() {
    #expect(text(crowd.choice(top: 1, keeping: ["d", "w"]).network) == "a>x,d>w")
  }

  @Test func `where all are on both sides is so many of all`() {
    let choice = network("a>b 5,b>a 4,b>c 3,c>d 1").choice(top: 3)
    #expect(text(choice.network) == "a>b,b>a,b>c")
    #expect(choice.leftSpeakers + choice.leftSubjects == 1)
  }

  @Test func `draws no more lines than an eye can follow, and each thing's heaviest`() {
    var links: [String] = []
    for from in 0..<6 {
      for to in 6..<12 { links.append("s\(from)>t\(to) \(1 + (from * 7 + to) % 11)") }
    }
    let choice = network(links.joined(separator: ",")).choice(top: 6)
    #expect(choice.network.links.count == 18)
    #expect(choice.leftLinks == 18)
    #expect(choice.network.things.count == 12)
  }
}

@Suite struct `What changed between two periods` {
  @Test(arguments: [
    ("a>x 0", "a>x 5", LinkChange.new), ("a>x 5", "a>x 0", .gone),
    ("a>x 30", "a>x 40", .grown), ("a>x 30", "a>x 39", .unchanged),
    ("a>x 40", "a>x 30", .shrunk), ("a>x 39", "a>x 30", .unchanged),
  ])
  func `is told by the share`(_ before: String, _ after: String, _ kind: LinkChange) {
    let change = NetworkChange(
      from: (network(before), 100), to: (network(after), 100))
    #expect(change.links.map(\.kind) == [kind])
  }

  @Test func `is no change where a period is only longer`() {
    let change = NetworkChange(
      from: (network("a>x 10,b>x 5"), 100), to: (network("a>x 120,b>x 30"), 1200))
    #expect(change.links.map(\.kind) == [.shrunk, .unchanged])
    #expect(change.links.map(\.from) == ["b", "a"])
    #expect(change.links.map(\.after) == [30, 120])
  }

  @Test func `comes with what changed most first`() {
    let change = NetworkChange(
      from: (network("a>x 1,b>x 9,c>x 4"), 20), to: (network("a>x 9,d>x 2,c>x 4"), 20))
    #expect(change.links.map(\.from) == ["b", "a", "d", "c"])
    #expect(change.links.map(\.kind) == [.gone, .grown, .new, .unchanged])
  }
}
