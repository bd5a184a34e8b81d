internal import Arguments
internal import Questions

/// `rapporteur roles`: which posts there are and who holds them.
enum RolesCommand {
  private static let person = Option<String?>(
    "person", value: "NAME", help: "Only posts of this person.")

  static let command = Command<Context>(
    "roles", category: "Asking", abstract: "Lists posts and who is shown to hold them.",
    examples: [
      Example("rapporteur roles --country iran", "All posts of one country."),
      Example("rapporteur roles --role ambassador --csv", "All ambassadors as a table."),
      Example("rapporteur roles --person wamocho", "What somebody is or was."),
    ], options: [PeopleOptions.country, PeopleOptions.role, person, SharedOptions.limit],
    groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    var filter = try PeopleOptions.filter(invocation, names)
    filter.people = try names.ids(invocation[person], of: [.person], called: "person")
    let form = OutputForm(invocation)
    let page = try questions.posts(filter, limit: try form.limit(invocation))
    var listing = Listing<PostRecord>(context, form, noun: "posts")
    try listing.write(page.records) { records in
      var table = RowTable(["post", "held by", "seen"])
      for post in records {
        table.add(
          [
            post.name, PeopleCommand.summary(post.holders.map(\.name)),
            post.attested.joined(separator: " to "),
          ], details: post.citations.detail(context))
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }
}
