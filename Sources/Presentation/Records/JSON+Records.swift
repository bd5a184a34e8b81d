package import Questions

/// A record that programs can be given; fields are only ever added.
package protocol ProgramRecord {
  /// The record as an object; a field that is not known is null.
  var json: JSON { get }
  /// The columns of a table of such records, as paths into the object.
  static var columns: [String] { get }
}

extension JSON {
  /// A thing by id and name, or null.
  package init(_ reference: Reference?) {
    self = reference.map { .object([("id", .string($0.id)), ("name", .string($0.name))]) } ?? .null
  }

  package init(_ references: [Reference]) { self = .array(references.map { JSON($0) }) }

  package init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

  package init(_ citations: [CitationRecord]) {
    self = .array(
      citations.map { citation in
        .object([
          ("article", .string(citation.article.id)), ("begin", .int(citation.begin)),
          ("end", .int(citation.end)), ("words", .string(citation.words)),
          ("headline", JSON(citation.article.headline)), ("date", JSON(citation.article.date)),
          ("outlet", JSON(citation.article.outlet)), ("url", JSON(citation.article.url)),
        ])
      })
  }
}

extension StatementRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("article", .string(article.id)), ("sentence", JSON(sentence)),
      ("begin", .int(begin)), ("end", .int(end)), ("text", .string(text)),
      ("mode", .string(mode.rawValue)), ("act", .string(act)), ("cue", JSON(cue)),
      ("speaker", speakerJSON),
      (
        "chain",
        .array(
          chain.map { link in
            .object([
              ("id", .string(link.id)), ("speaker", .string(link.speaker)), ("cue", JSON(link.cue)),
            ])
          })
      ),
      ("addressee", JSON(addressee)), ("event", eventJSON), ("saidOn", JSON(saidOn)),
      ("saidIn", JSON(saidIn)), ("about", JSON(about)), ("mentions", JSON(mentions)),
      ("confidence", confidence.map(JSON.double) ?? .null), ("negated", .bool(isNegated)),
      ("headline", .bool(isHeadline)), ("saidOnWords", JSON(saidOnWords)),
      ("channel", JSON(channel)),
      ("citations", JSON([citation])),
    ])
  }

  private var speakerJSON: JSON {
    guard let speaker else { return .null }
    return .object([
      ("id", JSON(speaker.id)), ("name", .string(speaker.name)), ("words", JSON(speaker.words)),
      ("post", JSON(speaker.post)), ("formerPost", JSON(speaker.formerPost)),
      ("for", JSON(speaker.behalf)),
    ])
  }

  private var eventJSON: JSON {
    guard let event else { return .null }
    return .object([
      ("id", .string(event.id)), ("name", .string(event.name)), ("place", JSON(event.place)),
      ("date", JSON(event.date)),
    ])
  }

  package static var columns: [String] {
    [
      "id", "article", "begin", "end", "text", "mode", "act", "cue", "speaker.id", "speaker.name",
      "speaker.words", "speaker.post.name", "speaker.formerPost.name",
      "speaker.for.name", "chain.speaker", "addressee.name",
      "event.name", "event.place.name", "event.date", "saidOn", "saidIn.name", "about.name",
      "mentions.name", "confidence", "negated", "channel", "citations.headline", "citations.date",
      "citations.outlet", "citations.url",
    ]
  }
}

extension PostRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("name", .string(name)), ("role", JSON(role)),
      ("country", JSON(country)), ("body", JSON(body)), ("holders", JSON(holders)),
      ("attested", JSON(attested)), ("citations", JSON(citations)),
    ])
  }

  package static var columns: [String] {
    ["id", "name", "role.name", "country.name", "body.name", "holders.name", "attested"]
      + citationColumns
  }
}

/// The columns in which a record's citations stand.
private let citationColumns = [
  "citations.article", "citations.begin", "citations.end", "citations.headline", "citations.date",
  "citations.outlet",
]

extension PersonRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("name", .string(name)), ("otherNames", JSON(otherNames)),
      ("countries", JSON(countries)), ("posts", .array(posts.map(\.json))),
      ("formerPosts", .array(formerPosts.map(\.json))), ("statements", .int(statements)),
      ("citations", JSON(citations)),
    ])
  }

  package static var columns: [String] {
    [
      "id", "name", "otherNames", "countries.name", "posts.name", "formerPosts.name", "statements",
    ] + citationColumns
  }
}

extension OrganizationRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("name", .string(name)), ("otherNames", JSON(otherNames)),
      ("kind", .string(kind)), ("country", JSON(country)), ("partOf", JSON(parent)),
      ("statements", .int(statements)), ("citations", JSON(citations)),
    ])
  }

  package static var columns: [String] {
    ["id", "name", "otherNames", "kind", "country.name", "partOf.name", "statements"]
      + citationColumns
  }
}

extension CountryRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("name", .string(name)), ("code", .string(code)),
      ("statements", .int(statements)), ("citations", JSON(citations)),
    ])
  }

  package static var columns: [String] { ["id", "name", "code", "statements"] + citationColumns }
}

extension EventRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("name", .string(name)), ("type", JSON(type)), ("date", JSON(date)),
      ("dateWords", JSON(dateWords)), ("place", JSON(place)), ("partOf", JSON(superEvent)),
      ("organizer", JSON(organizer)), ("participants", JSON(participants)),
      ("citations", JSON(citations)),
    ])
  }

  package static var columns: [String] {
    [
      "id", "name", "type", "date", "dateWords", "place.name", "partOf.name", "organizer.name",
      "participants.name",
    ] + citationColumns
  }
}

extension ArticleRecord: ProgramRecord {
  package var json: JSON {
    .object([
      ("id", .string(id)), ("headline", JSON(headline)), ("date", JSON(date)),
      ("outlet", JSON(outlet)), ("author", JSON(author)), ("urls", JSON(urls)),
      ("words", .int(words)), ("statements", .int(statements)), ("basedOn", JSON(basedOn)),
      ("origin", JSON(origin)),
    ])
  }

  package static var columns: [String] {
    [
      "id", "headline", "date", "outlet.name", "author", "urls", "words", "statements", "basedOn",
      "origin",
    ]
  }
}

extension SearchHit: ProgramRecord {
  package var json: JSON {
    .object([
      ("score", .double(score)), ("article", .string(article.id)),
      ("headline", JSON(article.headline)), ("date", JSON(article.date)),
      ("outlet", JSON(article.outlet)), ("url", JSON(article.url)),
      ("statement", statement?.json ?? .null),
    ])
  }

  package static var columns: [String] {
    [
      "score", "article", "headline", "date", "outlet", "url", "statement.id",
      "statement.speaker.name", "statement.text",
    ]
  }
}
