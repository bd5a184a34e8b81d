internal import Arguments
internal import Questions

/// `rapporteur organizations`: which bodies there are.
enum OrganizationsCommand {
  static let command = Command<Context>(
    "organizations", aliases: ["organisations"], category: "Asking",
    abstract: "Lists governments and bodies, the most quoted first.",
    examples: [
      Example("rapporteur organizations", "Which bodies are quoted most."),
      Example("rapporteur organizations --country iran", "The bodies of one country."),
    ], options: [PeopleOptions.country, SharedOptions.limit], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    let countries = try names.ids(
      invocation[PeopleOptions.country], of: [.country], called: "country")
    let form = OutputForm(invocation)
    let page = try questions.organizations(
      countries: countries, limit: try form.limit(invocation))
    var listing = Listing<OrganizationRecord>(context, form, noun: "organizations")
    try listing.write(page.records) { records in
      var table = RowTable(["name", "kind", "country", "statements"], numbers: [3])
      for body in records {
        table.add(
          [body.name, body.kind, body.country?.name ?? "", String(body.statements)],
          details: body.citations.detail(context))
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }
}

/// `rapporteur countries`: on whose behalf is spoken.
enum CountriesCommand {
  static let command = Command<Context>(
    "countries", category: "Asking",
    abstract: "Lists countries, those on whose behalf most is said first.",
    examples: [Example("rapporteur countries --limit 0", "All of them.")],
    options: [SharedOptions.limit], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let form = OutputForm(invocation)
    let page = try questions.countries(limit: try form.limit(invocation))
    var listing = Listing<CountryRecord>(context, form, noun: "countries")
    try listing.write(page.records) { records in
      var table = RowTable(["name", "code", "statements"], numbers: [2])
      for country in records {
        table.add(
          [country.name, country.code, String(country.statements)],
          details: country.citations.detail(context))
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }
}
