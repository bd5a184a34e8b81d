/// Words for what was said, that say nothing of it.
enum Remarks {
  static let nouns: Set<String> = [
    "comment", "comments", "remark", "remarks", "statement", "statements", "announcement",
    "announcements", "claim", "claims", "assertion", "assertions", "accusation", "accusations",
    "allegation", "allegations", "pledge", "appeal", "suggestion", "disclosure", "prediction",
    "promise", "observation", "declaration", "admission", "revelation",
  ]
  static let makers: Set<String> = ["made", "makes", "delivered", "issued", "repeated"]
}
