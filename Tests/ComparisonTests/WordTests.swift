import Glibc
import Questions
import TestSupport
import Testing
import TextAnalysis

@testable import Comparison

@Suite struct `The log-odds of a word` {
  /// Equations 15, 20 and 22 of the paper, term by term.
  private func paper(
    _ first: (Double, Double), _ second: (Double, Double), prior: Double, all: Double
  ) -> Double {
    let log: (Double) -> Double = Glibc.log
    let omegaFirst = (first.0 + prior) / (first.1 + all - first.0 - prior)
    let omegaSecond = (second.0 + prior) / (second.1 + all - second.0 - prior)
    let variance = 1 / (first.0 + prior) + 1 / (second.0 + prior)
    return (log(omegaFirst) - log(omegaSecond)) / variance.squareRoot()
  }

  @Test func `are those of the paper's formula on random counts`() {
    var random = SeededText(seed: 5)
    for _ in 0..<500 {
      let totals = (random.number(below: 5_000) + 200, random.number(below: 5_000) + 200)
      let counts = (random.number(below: 100), random.number(below: 100))
      guard counts.0 + counts.1 > 0 else { continue }
      let odds = LogOdds(priorWeight: 500, total: totals.0 + totals.1)
      let prior = 500 * Double(counts.0 + counts.1) / Double(totals.0 + totals.1)
      let wanted = paper(
        (Double(counts.0), Double(totals.0)), (Double(counts.1), Double(totals.1)), prior: prior,
        all: 500)
      #expect(abs(odds.score((counts.0, totals.0), (counts.1, totals.1)) - wanted) < 1e-9)
    }
  }

  @Test func `are nothing where nobody says it, and turn with the sides`() {
    let odds = LogOdds(priorWeight: 500, total: 1_000)
    #expect(odds.score((0, 500), (0, 500)) == 0)
    #expect(odds.score((9, 500), (2, 500)) == -odds.score((2, 500), (9, 500)))
  }
}

@Suite struct `The words that mark a speaker` {
  private func graph(_ count: Int, marked: Bool) -> InventedGraph {
    var graph = InventedGraph()
    var random = SeededText(seed: 3)
    for number in 0..<count {
      for (speaker, own) in [
        (InventedGraph.quispe, "anchovy"), (InventedGraph.saether, "herring"),
      ] {
        graph.say(
          speaker, random.text(words: 12, of: 40) + (marked ? " \(own) \(own)" : ""),
          in: "article/\(speaker.count)-\(number)")
      }
    }
    return graph
  }

  @Test func `are found with their counts, stories and a statement`() async throws {
    let words = try await SpeakerWords(of: TwoEnvoys.testimony(graph(30, marked: true)), limit: nil)
    for (side, own) in zip(words.sides, ["anchovy", "herring"]) {
      let first = try #require(side.words.first)
      #expect(first.word == own)
      #expect((first.count, first.others, first.stories) == (60, 0, 30))
      #expect(first.isBeyondChance && first.statement != nil)
      #expect(side.found == 1)
    }
  }

  @Test func `are counts without a test for few statements`() async throws {
    let words = try await SpeakerWords(of: TwoEnvoys.testimony(graph(19, marked: true)), limit: 5)
    for side in words.sides {
      #expect(side.threshold == nil && side.found == 0)
      #expect(side.words.allSatisfy { !$0.isBeyondChance })
      #expect(side.words.map(\.count) == side.words.map(\.count).sorted(by: >))
    }
  }

  @Test func `count a reprint once`() async throws {
    var graph = InventedGraph()
    for article in ["article/a", "article/b"] {
      graph.say(InventedGraph.quispe, "anchovy", in: article, cluster: "article/a")
    }
    let side = try await SpeakerWords(of: TwoEnvoys.testimony(graph), limit: nil).sides[0]
    #expect(side.words.map(\.count) == [1])
    #expect(side.stories == 1)
  }

  @Test func `are the same for the same seed`() async throws {
    let testimony = try TwoEnvoys.testimony(graph(25, marked: false))
    let first = try await SpeakerWords(of: testimony, limit: 5)
    let second = try await SpeakerWords(of: testimony, limit: 5)
    #expect(first.sides.map(\.threshold) == second.sides.map(\.threshold))
    #expect(first.sides.map(\.words) == second.sides.map(\.words))
  }

  /// One speaker's articles in two halves by chance, 200 times: hardly ever may a word mark a half.
  @Test func `mark the halves of one speaker's articles at the stated level and no more`() async {
    var random = SeededText(seed: 17)
    var options = SpeakerWords.Options()
    options.shuffles = 99
    var marked = 0
    for trial in 0..<200 {
      // Words come in bursts: an article that has one has it again.
      let texts = (0..<30).map { _ in
        let burst = "burst\(random.number(below: 12))"
        return random.text(words: 10, of: 30) + " \(burst) \(burst) \(burst)"
      }
      options.seed = UInt64(trial)
      let bags = WordBags(
        rows: [Array(0..<15), Array(15..<30)], stories: (0..<30).map { $0 }, texts: .oneEach(30),
        read: ReadTexts(texts))
      let comparison = WordComparison(bags, options, parties: 2)
      let words = [0, 1].flatMap { comparison.words(of: $0, isTested: true) }
      let threshold = await comparison.threshold(of: 0)
      if words.map(\.score).max() ?? 0 > threshold { marked += 1 }
    }
    // Of 200 draws at 0.05 more than 19 come once in a hundred times.
    #expect(marked <= 19, "\(marked) of 200")
    #expect(marked > 0, "a threshold that nothing reaches tests nothing")
  }
}

@Suite struct `Dealing stories anew` {
  /// Deal by deal and word by word, with the same draws.
  private func naive(
    _ bags: WordBags, isFirst: [Bool], isTested: [Bool], odds: LogOdds, _ shuffles: Int
  ) -> Double {
    var random = SplitMix64(state: 7)
    var order = Array(bags.bags.indices)
    let wanted = isFirst.count(where: \.self)
    let all = bags.bags.reduce(0) { $0 + $1.total }
    var maxima = (0..<shuffles).map { _ in
      for place in 0..<wanted { order.swapAt(place, place + random.below(order.count - place)) }
      var counts = [Int](repeating: 0, count: isTested.count)
      var size = 0
      for bag in order[..<wanted].map({ bags.bags[$0] }) {
        size += bag.total
        for entry in bags.entries[bag.entries] { counts[Int(entry.word)] += Int(entry.count) }
      }
      return isTested.indices.filter { isTested[$0] }.map { word in
        abs(odds.score((counts[word], size), (bags.counts[word] - counts[word], all - size)))
      }.max() ?? 0
    }
    maxima.sort()
    return maxima[shuffles - 1 - Int(0.05 * Double(shuffles + 1)) + 1]
  }

  @Test(arguments: [39, 70, 100])
  func `gives the threshold of dealing one after the other`(shuffles: Int) async {
    var random = SeededText(seed: UInt64(shuffles))
    let texts = (0..<50).map { number in
      random.text(words: 12, of: 25) + String(repeating: " word\(number % 9)", count: number % 4)
    }
    let bags = WordBags(
      rows: [Array(0..<20), Array(20..<50)], stories: (0..<50).map { $0 / 2 }, texts: .oneEach(50),
      read: ReadTexts(texts))
    let odds = LogOdds(priorWeight: 500, total: bags.bags.reduce(0) { $0 + $1.total })
    let (isFirst, isTested) = (bags.bags.map { $0.party == 0 }, bags.stories.map { $0 >= 3 })
    let threshold = await ShuffleThreshold(shuffles: shuffles, level: 0.05, seed: 7)
      .threshold(bags, isFirst: isFirst, isTested: isTested, odds: odds)
    #expect(
      threshold
        == naive(bags, isFirst: isFirst, isTested: isTested, odds: odds, shuffles))
  }

  @Test func `passes over no word whose score is above its bound`() {
    var random = SeededText(seed: 23)
    for _ in 0..<2_000 {
      let sizes = (random.number(below: 9_000) + 500, random.number(below: 9_000) + 500)
      let counts = (random.number(below: 400), random.number(below: 400))
      let odds = LogOdds(priorWeight: 500, total: sizes.0 + sizes.1)
      let score = odds.score((counts.0, sizes.0), (counts.1, sizes.1))
      #expect(odds.bound((counts.0, sizes.0), (counts.1, sizes.1)) >= score * score)
    }
  }
}

extension StatementCodes {
  /// As many rows with a content of its own each.
  fileprivate static func oneEach(_ count: Int32) -> StatementCodes {
    StatementCodes(starts: Array(0...count), codes: Array(0..<count))
  }
}
