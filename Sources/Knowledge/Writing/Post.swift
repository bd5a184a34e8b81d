internal import RDF
internal import Reading

/// A post that can be held, named by what it is and whom it is for.
struct Post {
  /// The post's IRI: `post/irn-permanent-representative-un`.
  var iri: IRI
  /// "Permanent Representative of Iran to the United Nations".
  var name: String
  /// The role's IRI: `role/permanent-representative`.
  var role: IRI
  /// The role in words.
  var roleName: String
  /// The country that the post speaks for.
  var country: String?
  /// The body or country that the holder is accredited to.
  var accreditedTo: IRI?
  /// The body that the post is in.
  var body: IRI?
  /// The person whom the holder serves.
  var reportsTo: IRI?

  /// The post of a holding.
  ///
  /// - Parameters:
  ///   - holding: who holds what.
  ///   - body: the holding's body with its IRI, where it has one.
  ///   - principal: the person whom the holder serves or is related to, with the IRI.
  ///   - gazetteers: the names of countries and acronyms of bodies.
  init(
    _ holding: Holding, body: (iri: IRI, name: String)?, principal: (iri: IRI, name: String)?,
    _ gazetteers: Gazetteers
  ) {
    func countryName(_ code: String) -> String {
      ReferenceData.withArticle(gazetteers.countries[code]?.name ?? code)
    }
    /// Whether the body's name says the country already ("Secretary General, Foreign Ministry of France", "Leader, US
    /// Senate"), or is known to be of it ("Counselor, State Department").
    func isOf(_ code: String) -> Bool {
      guard let name = body?.name else { return false }
      return name.hasSuffix(" of " + countryName(code))
        || gazetteers.organizations.value(of: name)?.organization.country == code
        || name.split(separator: " ").first.map(gazetteers.countries.forms(of:))?
          .contains { $0.country.alpha3 == code } ?? false
    }
    roleName = holding.role
    role = IRI("role/" + Slug.of(holding.role))
    let kind = Role.Kind(rawValue: holding.roleKind ?? "")
    let isOccupation = kind?.isOccupation ?? false
    country = kind?.speaksForCountry ?? true ? holding.country : nil
    var slug = (holding.country.map { $0.lowercased() + "-" } ?? "") + Slug.of(holding.role)
    var name = holding.role
    if let code = holding.country, !isOf(code) {
      // A governor or a senator is one of many in the country, a spokesperson speaks for it.
      switch kind {
      case .legislator?, .governor?, .mayor?:
        name += ", " + (gazetteers.countries[code]?.name ?? code)
      case .spokesperson?: name += " for " + countryName(code)
      case _ where isOccupation || Self.isOfPart(holding.role, gazetteers):
        name += ", " + (gazetteers.countries[code]?.name ?? code)
      default: name += " of " + countryName(code)
      }
    }
    if let code = holding.accreditedTo {
      accreditedTo = IRIs.country(code)
      slug += "-" + code.lowercased()
      name += " to " + countryName(code)
    }
    if let body {
      let acronym = gazetteers.organizations.value(of: body.name)?.organization.acronym
      slug += "-" + (acronym.map(Slug.of) ?? Post.slug(of: body.iri))
      if Self.isSent(holding, kind) {
        accreditedTo = accreditedTo ?? body.iri
        name += " to " + ReferenceData.withArticle(body.name)
      } else {
        self.body = body.iri
        name += ", " + body.name
      }
    }
    if let principal {
      slug += "-" + Post.slug(of: principal.iri)
      switch kind {
      case .relative?: name += " of " + principal.name
      case .adviser?: name += " to " + principal.name
      default: name += " for " + principal.name
      }
      if kind != .relative { reportsTo = principal.iri }
    }
    iri = IRI("post/" + slug)
    self.name = name
  }

  /// Whether the holder is sent to the body, rather than by it ("Special Envoy for Yemen, United Nations").
  private static func isSent(_ holding: Holding, _ kind: Role.Kind?) -> Bool {
    switch kind {
    case .ambassador?: holding.accreditedTo == nil
    case .envoy?, .diplomat?: holding.country != nil && holding.accreditedTo == nil
    default: false
    }
  }

  /// Whether a post is of a part of its country ("Attorney General of Florida").
  private static func isOfPart(_ role: String, _ gazetteers: Gazetteers) -> Bool {
    role.ranges(of: " of ").last.map { gazetteers.places.value(of: role[$0.upperBound...]) != nil }
      ?? false
  }

  /// What stands behind the slash of a body's IRI.
  private static func slug(of iri: IRI) -> String {
    String(iri.value.split(separator: "/").last ?? "")
  }
}
