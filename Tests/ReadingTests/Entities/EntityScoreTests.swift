import Foundation
import Language
import Reading
import TestSupport
import Testing

/// What is measured on data that is not part of the project.
struct EntityScoreTests {
  @Test(.enabled(if: SharedData.has("press/khoshroo-counter-terrorism.txt"), "no shared data"))
  func `the first real article has the entities of its reference`() throws {
    let url = try #require(SharedData.url("press/khoshroo-counter-terrorism.txt"))
    let reading = try EntityProbe().read(try String(contentsOf: url, encoding: .utf8))
    func names(_ kind: Entity.Kind) -> Set<String> {
      Set(reading.entities.filter { $0.kind == kind }.flatMap { [$0.name] + $0.aliases })
    }
    #expect(names(.person) == ["Gholamali Khoshroo", "Khoshroo"])
    #expect(names(.country) == ["Iran", "Islamic Republic of Iran", "Syria"])
    #expect(names(.place) == ["New York"])
    #expect(
      names(.organization).isSuperset(of: [
        "United Nations", "UN", "Press TV", "Interpol", "Supreme National Security Council",
      ]))
    #expect(reading.entities.count { $0.kind == .organization } == 4)
    #expect(reading.holdings.map(\.role) == ["Permanent Representative", "Ambassador"])
    #expect(reading.holdings.allSatisfy { $0.country == "IRN" })
  }

  private static let readOuts = "press/state_department_2021-2022.jsonl.gz"

  /// Titles such as "Secretary Blinken’s Call with Turkish Foreign Minister Cavusoglu" are the
  /// answer; only the text below is read.
  @Test(.enabled(if: SharedData.has(readOuts), "no shared data"))
  func `who met whom comes out of read-outs`() throws {
    let probe = try EntityProbe()
    var total = 0
    var people = 0
    var posts = 0
    for release in try releases() {
      guard let title = ReadOutTitle(release.title, countries: probe.gazetteers.countries) else {
        continue
      }
      total += 1
      let reading = probe.read(release.text, outlet: "U.S. Department of State")
      func person(_ surname: String) -> Entity.ID? {
        reading.entities.firstIndex {
          $0.kind == .person
            && ([$0.name] + $0.aliases).contains { surname == ReadOutTitle.surname($0) }
        }
      }
      guard person(title.own) != nil, let other = person(title.other) else { continue }
      people += 1
      if reading.holdings.contains(where: {
        $0.person == other && $0.country == title.country
          && $0.role.split(separator: " ").last.map(String.init) == title.role
      }) {
        posts += 1
      }
    }
    print("read-outs \(total), both people \(people), role and country as well \(posts)")
    #expect(total > 150)
    #expect(people * 100 >= total * 97)
    #expect(posts * 100 >= total * 93)
  }

  private func releases() throws -> [(title: String, text: String)] {
    let url = try #require(SharedData.url(Self.readOuts))
    let gunzip = Process()
    gunzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gunzip.arguments = ["-dc", url.path]
    let pipe = Pipe()
    gunzip.standardOutput = pipe
    try gunzip.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    gunzip.waitUntilExit()
    return try data.split(separator: 0x0A).map { line in
      let object = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      return (
        try #require(object["title"] as? String), try #require(object["text"] as? String)
      )
    }
  }
}

/// The title of a read-out of a call or meeting with one person.
private struct ReadOutTitle {
  var own: String
  var other: String
  /// The last word of the role.
  var role: String
  var country: String

  init?(_ title: String, countries: CountryTable) {
    for occasion in ["’s Call with ", "’s Meeting with "] {
      guard let range = title.range(of: occasion) else { continue }
      let words = title[range.upperBound...].split(separator: " ").map(String.init)
      let left = title[..<range.lowerBound]
      guard left.hasPrefix("Secretary") || left.hasPrefix("Deputy Secretary"), words.count < 9,
        !words.contains(where: { $0 == "and" || $0 == "of" || $0.hasSuffix(",") }),
        let place = words.lastIndex(where: { ["Minister", "President", "Chancellor"].contains($0) }
        ),
        place + 1 < words.count,
        let code = words[..<place].indices.reversed().lazy.compactMap({ end in
          countries.forms(of: words[...end].joined(separator: " ")).first?.country.alpha3
        }).first
      else { return nil }
      own = Self.surname(String(left))
      other = Self.surname(words.joined(separator: " "))
      role = words[place]
      country = code
      return
    }
    return nil
  }

  /// The last word of a name, folded, without the Arabic article.
  static func surname(_ name: String) -> String {
    let last = folded(name).split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }.last
    return last.map(String.init) ?? ""
  }
}
