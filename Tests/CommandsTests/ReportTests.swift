import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `A report` {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static var hasBrowser: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
  }

  /// An article whose words try to become markup, and a database with it and the others.
  private static func project() async throws -> Project {
    let project = try Project()
    try project.writeArticles()
    try project.folder.write(
      """
      Title: <script>alert("title")</script> & "quotes"
      Date: 2031-05-02
      Outlet: Courier <b>bold</b>
      URL: javascript:alert(1)

      LIMA — Peruvian Foreign Minister Inés Quispe said on Friday that the herring <img src=x \
      onerror=alert(1)> quota of Norway was unfair & "wrong" </p></body>.

      Norwegian Foreign Minister Håkon Sæther said that the herring quota of Norway was fair.
      """, to: "news/4-hostile.txt")
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "news").status == 0)
    return project
  }

  @Test func `has every part, each number with its statements, and nothing from elsewhere`()
    async throws
  {
    let project = try await Self.project()
    let run = await project.run("report", "quispe", "sæther", "--about", "herring")
    #expect(run.status == 0, "\(run.diagnostics)")
    let page = run.output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for part in [
      "<h1>Inés Quispe and Håkon Sæther on herring</h1>", "id=\"summary\"", "id=\"claims\"",
      "id=\"timeline\"", "id=\"graph\"", "id=\"words\"", "id=\"method\"", "id=\"citations\"",
      "<caption>In all</caption>", "<li id=\"c1\">", "default-src &#39;none&#39;",
      "fewer than 20 statements", "rapporteur report quispe",
    ] { #expect(page.contains(part), "\(part) is missing") }
    for word in ["<script", "<img", "<link", "<iframe", "javascript:", "@import", "</p></body>."] {
      #expect(!page.lowercased().contains(word), "\(word) is there")
    }
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    let same = await project.run("report", "quispe", "sæther", "--about", "herring")
    #expect(same.output == page)
  }

  @Test func `goes into a file, and says what is missing`() async throws {
    let project = try await Self.project()
    let run = await project.run(
      ["report", "quispe", "sæther", "-o", "report.html"], environment: ["PATH": "/nowhere"])
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.diagnostics.contains("Wrote report.html."))
    #expect(FileManager.default.fileExists(atPath: project.folder.path("report.html")))
    let one = await project.run("report", "quispe")
    #expect(one.status == 64)
    #expect(one.diagnostics.contains("at least 2 of NAME"))
    let nothing = await project.run("report", "quispe", "sæther", "--since", "2040")
    #expect(nothing.status == 1)
    #expect(nothing.output.isEmpty)
  }

  @Test(
    .enabled(if: hasBrowser, "Chromium is not installed: make browser installs it"),
    .timeLimit(.minutes(5)))
  func `can be read on phones and desktops, in light and dark`() async throws {
    let project = try await Self.project()
    let run = await project.run(
      ["report", "quispe", "sæther", "-o", "report.html"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == 0, "\(run.diagnostics)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Self.root.appendingPathComponent("Tools/report_check.py").path,
      project.folder.path("report.html"),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said == "")
    #expect(process.terminationStatus == 0)
  }
}
