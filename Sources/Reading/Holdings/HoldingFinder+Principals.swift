import Language

/// Posts of those about whom a text is, where name and post stand apart.
extension HoldingFinder {
  /// "The President of the Council received …" at the head of a text, and "President Sol" some lines on: the
  /// one holder of such a post holds this one, where the text says no more of theirs.
  func complete(_ holdings: inout [Holding], by posts: [Post]) {
    guard let post = posts.first, isOpening(post.start - 1) else { return }
    give(&holdings, posts)
  }

  /// "The Prime Minister spoke to the President of Chile" in the first sentence of a country's news, and
  /// "President Sol" some lines on.
  func completePartner(_ holdings: inout [Holding], by posts: [Post]) {
    guard let post = posts.first, let home, let country = post.country, country != home,
      openingSentence?.contains(post.start) ?? false
    else { return }
    give(&holdings, posts)
  }

  /// Gives a post that stands beside nobody to the one person who is later called by its title alone.
  private func give(_ holdings: inout [Holding], _ posts: [Post]) {
    guard let post = posts.first, posts.count == 1, !post.role.isPlural,
      post.country != nil || post.body != nil, scene.word(post.start - 1) == "the",
      scene.isCapitalised(post.role.head.lowerBound),
      !holdings.contains(where: {
        RoleWords.fits($0.role, post.role.role) && $0.country == post.country
          && $0.body == post.body
      })
    else { return }
    let bare = holdings.indices.filter { index in
      let holding = holdings[index]
      return holding.country == nil && holding.body == nil && holding.accreditedTo == nil
        && !holding.isFormer && RoleWords.fits(holding.role, post.role.role)
        && !holdings.contains { $0.person == holding.person && $0.country != nil }
        && holding.tokens.lowerBound > post.start
    }
    guard bare.count == 1 else { return }
    holdings[bare[0]].country = post.country
    holdings[bare[0]].body = post.body
  }

  /// The one whom the running text names first, where it gives them no post.
  private func lead(besides holdings: [Holding]) -> Mention? {
    let lead = mentions.first {
      entities[$0.entity].kind == .person && $0.kind == .name
        && !scene.layout.isHeadline(scene.document.paragraph(of: $0.tokens.lowerBound))
    }
    let first = mentions.first { entities[$0.entity].kind == .person && isFirstTurn($0.tokens) }
    return [lead, first].lazy.compactMap(\.self).first { lead in
      lead.tokens.count > 1 && !holdings.contains { $0.person == lead.entity }
    }
  }

  /// Whether a name is the label of the first turn of a transcript.
  private func isFirstTurn(_ tokens: Range<Int>) -> Bool {
    scene.layout.turnLabels.first?.overlaps(tokens) ?? false
  }

  /// The post after which an outlet is called ("President of Russia", "Minister for Foreign Affairs").
  var outletsPost: Role? {
    guard let outlet = scene.layout.outlet else { return nil }
    let words = phraseWords(outlet)
    let leading: Set<Role.Kind> = [.headOfState, .headOfGovernment, .minister]
    let forms = [words, Array(words.prefix { $0 != "of" })].lazy.compactMap {
      scene.gazetteers.roles.value(of: $0.joined(separator: " "))
    }
    return forms.first { leading.contains($0.role.kind) && !$0.isPlural }?.role
  }

  /// "Ana Sol spoke with …" in the news of an office ("President of Russia"): who opens it without a post
  /// is the one who holds it.
  func principal(besides holdings: [Holding]) -> Holding? {
    guard let home, let role = outletsPost, let lead = lead(besides: holdings),
      isOpening(lead.tokens.lowerBound) || isFirstTurn(lead.tokens)
    else { return nil }
    return Holding(
      person: lead.entity, role: RoleSpotter.canonical(role), roleKind: role.kind.rawValue,
      country: home, body: nil, accreditedTo: nil, isFormer: false, tokens: lead.tokens)
  }

  /// "Secretary Sol" in the news of a department: the one person who is called so there is at its head,
  /// where the text gives nobody else the post.
  func headed(_ holdings: [Holding]) -> [Holding] {
    let plain = holdings.indices.filter {
      holdings[$0].role == "Secretary" && holdings[$0].body == nil && !holdings[$0].isFormer
        && holdings[$0].country == home
    }
    // Who has another post is called by a title of old.
    let people = Set(plain.map { holdings[$0].person })
    guard home != nil, people.count == 1, let role = departmentsHead,
      !holdings.contains(where: {
        $0.role == RoleSpotter.canonical(role)
          || people.contains($0.person) && $0.role != "Secretary"
      })
    else { return holdings }
    var holdings = holdings
    for index in plain { holdings[index].role = RoleSpotter.canonical(role) }
    return holdings
  }

  /// The post at the head of the department whose news it is ("Secretary of State").
  private var departmentsHead: Role? {
    let gazetteers = scene.gazetteers
    let labels = scene.layout.address.map { HomeCountry.host(of: $0).split(separator: ".") } ?? []
    let department = scene.layout.outlet.flatMap {
      gazetteers.organizations.value(of: $0)?.organization.name
    }
    return ["state", "defense", "treasury", "commerce", "energy"].lazy.compactMap { field in
      let article = field == "treasury" ? "the " : ""
      guard let role = gazetteers.roles.value(of: "secretary of \(article)\(field)")?.role,
        let body = role.body.flatMap({ gazetteers.organizations.value(of: $0) })?.organization,
        body.name == department || labels.suffix(2).elementsEqual([field[...], "gov"])
      else { return nil }
      return role
    }.first
  }

  /// Whether the running text begins at the token.
  func isOpening(_ token: Int) -> Bool {
    openingSentence?.lowerBound == token
  }

  /// The first sentence of the running text, without its dateline and behind "A spokesperson said:".
  private var openingSentence: Range<Int>? {
    let (layout, document) = (scene.layout, scene.document)
    guard let first = layout.roles.firstIndex(of: .body) else { return nil }
    let sentence = document.sentence(of: document.paragraphs[first].tokens.lowerBound)
    let isColon = scene.word(document.sentences[sentence].tokens.upperBound - 1) == ":"
    let opening = isColon && sentence + 1 < document.sentences.count ? sentence + 1 : sentence
    return layout.view(of: document.sentences[opening])
  }

  /// The one with whom the news of a country opens, where a title alone comes back to them.
  ///
  /// "Ana Sol spoke with President Okello of Kenya. … The Prime Minister said …" in the news of a country
  /// that has a prime minister.
  func leader(of posts: [Post], besides holdings: [Holding]) -> Holding? {
    guard let post = posts.first, posts.count == 1, let home, !post.role.isPlural, post.body == nil,
      [.headOfState, .headOfGovernment].contains(post.role.kind), post.country ?? home == home,
      scene.word(post.start - 1) == "the", scene.isCapitalised(post.role.head.lowerBound),
      post.role.tokens.upperBound == post.role.head.upperBound || post.role.country == home
    else { return nil }
    // "The President called Ana Sol": she is not the President.
    guard let lead = lead(besides: holdings), lead.tokens.lowerBound < post.start,
      !roles.contains(where: {
        $0.tokens.upperBound <= lead.tokens.lowerBound
          && $0.tokens.lowerBound >= scene.start(lead.tokens.lowerBound)
      })
    else { return nil }
    var holding = Holding(
      person: lead.entity, role: post.role.role, roleKind: post.role.kind.rawValue, country: nil,
      body: nil, accreditedTo: nil, isFormer: false, tokens: post.role.tokens)
    guard hasOffice(home, holding),
      !holdings.contains(where: {
        $0.role == holding.role && ($0.country == home || post.country == nil) && !$0.isFormer
      })
    else { return nil }
    holding.country = home
    return holding
  }
}
