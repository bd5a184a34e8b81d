internal import Arguments
internal import Questions

/// The options that choose people and posts.
enum PeopleOptions {
  static let country = Option<String?>(
    "country", value: "NAME", help: "Only of or for this country.")
  static let role = Option<String?>(
    "role", value: "NAME", help: "Only with this role, such as minister.")

  static func filter(
    _ invocation: Invocation, _ names: NameResolution
  ) throws -> PeopleFilter {
    var filter = PeopleFilter()
    filter.countries = try names.ids(invocation[country], of: [.country], called: "country")
    if let typed = invocation[role] {
      let roles = try names.questions.roles(named: typed)
      guard !roles.isEmpty else {
        throw CommandError.unknown(
          "role", typed, near: try names.questions.roles(named: "").map(\.name))
      }
      filter.roles = roles.map(\.id)
    }
    return filter
  }
}

/// `rapporteur people`: who there is.
enum PeopleCommand {
  private static let name = Argument<String?>("NAME", help: "Only people of this name.")

  static let command = Command<Context>(
    "people", category: "Asking", abstract: "Lists people with their posts, the most quoted first.",
    examples: [
      Example("rapporteur people", "Who is quoted most."),
      Example("rapporteur people --country turkey --role minister", "The ministers of a country."),
      Example("rapporteur people cavusoglu", "Everybody of that name."),
    ], arguments: [name],
    options: [PeopleOptions.country, PeopleOptions.role, SharedOptions.limit],
    groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    var filter = try PeopleOptions.filter(invocation, names)
    if let typed = invocation[name] {
      let found = try names.things(typed, of: [.person])
      guard !found.isEmpty else {
        throw CommandError.unknown("person", typed, near: try questions.names(of: [.person]))
      }
      filter.people = found.map(\.id)
    }
    let form = OutputForm(invocation)
    let page = try questions.people(filter, limit: try form.limit(invocation))
    var listing = Listing<PersonRecord>(context, form, noun: "people")
    try listing.write(page.records) { records in
      var table = RowTable(["name", "post", "country", "statements"], numbers: [3])
      for person in records {
        let posts = person.posts.map(\.name) + person.formerPosts.map { "formerly \($0.name)" }
        let countries = person.countries.isEmpty
          ? Set(person.posts.compactMap { $0.country?.name }).sorted()
          : person.countries.map(\.name)
        table.add(
          [
            person.name, summary(posts), summary(countries), String(person.statements),
          ], details: person.citations.detail(context))
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }

  /// The first of several, and how many more there are.
  static func summary(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.count > 1 ? "\(first) (+\(texts.count - 1))" : first
  }
}
