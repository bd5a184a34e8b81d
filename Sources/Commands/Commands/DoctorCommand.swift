internal import Arguments
internal import Knowledge
internal import Presentation

/// `rapporteur doctor`: says whether all is well.
enum DoctorCommand {
  static let command = Command<Context>(
    "doctor", category: "Keeping", abstract: "Checks the database and everything that is cited.",
    discussion: "It asks SQLite whether the file is whole, and holds every offset and citation "
      + "against the texts. It changes nothing of what the database says.",
    examples: [Example("rapporteur doctor", "One line for each finding; exit code 2 then.")]
  ) { invocation, context in
    let path = try context.databasePath(invocation)
    let findings = try KnowledgeBase.open(path).check()
    for finding in findings { try context.print(finding) }
    guard findings.isEmpty else {
      try context.note("\(counted(findings.count, "finding")) in \(path).")
      return .failed
    }
    try context.print("All is well with \(path).")
    return .done
  }
}
