import Reading

extension SampleScore {
  /// Counts the posts of the persons that both have: right where the role's last word and the country agree.
  mutating func countPosts(
    _ findings: Findings, _ reference: ReferenceReading, _ gazetteers: Gazetteers
  ) {
    for person in reference.persons {
      let name = folded(person.name)
      let entities = findings.entities.indices.filter { id in
        let entity = findings.entities[id]
        return entity.kind == .person && ([entity.name] + entity.aliases).map(folded).contains(name)
      }
      guard !entities.isEmpty else {
        posts.missed += person.posts.count
        continue
      }
      var spare = findings.holdings.filter { entities.contains($0.person) }
      for post in person.posts {
        guard
          let index = spare.firstIndex(where: { holding in
            head(holding.role, gazetteers) == head(post.role, gazetteers)
              && (post.country == nil || post.country == holding.country)
          })
        else {
          posts.missed += 1
          let found = spare.map { "\($0.role) (\($0.country ?? "-"))" }.joined(separator: ", ")
          remarks.append(
            "\(reference.label): \(person.name) should be \(post.role) "
              + "(\(post.country ?? "-")); was \(found.isEmpty ? "nothing else" : found).")
          continue
        }
        // The same post told twice is one.
        let found = spare[index]
        spare.removeAll { $0.role == found.role && $0.country == found.country }
        posts.right += 1
      }
      posts.extra += Set(spare.map { "\($0.role) \($0.country ?? "")" }).count
    }
  }

  /// The noun of a role as the tables call it: the last word before "of", "for", "to" and the like.
  private func head(_ role: String, _ gazetteers: Gazetteers) -> String {
    let known = gazetteers.roles.value(of: role)?.role.id.replacing("-", with: " ") ?? role
    let words = folded(known).split(separator: " ")
    let end = words.firstIndex { ["of", "for", "to", "on", "in"].contains($0) } ?? words.endIndex
    return words[..<end].last.map { String($0.replacing("-", with: "")) } ?? ""
  }
}
