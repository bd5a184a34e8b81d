/// What may speak for a post being some country's, or against it, where no words beside the post say whose it is.
///
/// Each piece of evidence has one weight for all posts, and some have another for one group of posts: they were learnt
/// (`post_countries.tsv`, `Training/reader/weights.py`). A country is named by its name, its people, its places and
/// bodies.
enum CountryEvidence: String, CaseIterable, Hashable, Sendable {
  // MARK: In the whole text

  /// It is the country of the paper's readers.
  case readers
  /// It is the one whose officials the text names without saying so, of a paper that is of no country.
  case local
  /// Another one is the country whose officials the text names without saying so.
  case notLocal = "not-local"
  /// It is that country, and nothing in the sentence speaks against it.
  case localOffice = "local-office"
  /// The text names it most often.
  case most
  /// It is among the two that the text names most often.
  case amongTwo = "among-two"
  /// It is among the three that the text names most often.
  case amongThree = "among-three"
  /// More than half of the places that name a country name it.
  case half
  /// The running text names it first.
  case first
  /// A body of it is named.
  case body
  /// An embassy or another mission of it is named.
  case mission
  /// The body that the post is in is its own.
  case ownBody = "own-body"
  /// Somebody else holds a post of it.
  case hasPosts = "has-posts"
  /// Somebody else holds just this post of it.
  case sameOffice = "same-office"
  /// It has no such office.
  case noOffice = "no-office"
  /// The holder has another post of it.
  case ownPost = "own-post"

  // MARK: Around the post

  /// It is the last country that the running text named before, outside of quotations.
  case last
  /// The sentence begins with it.
  case subject
  /// The sentence begins with it or its government, by name.
  case actor
  /// The sentence names it behind the post.
  case behind
  /// The sentence names it, within quotation marks alone.
  case quoted
  /// The sentence before names it.
  case before
  /// The sentence before begins with it.
  case subjectBefore = "subject-before"
  /// The sentence begins with a place of it ("In Kandor,").
  case place
  /// The sentence before tells of what happens there or of what it does.
  case passage
  /// The post told of last is one of it.
  case lastHolder = "last-holder"
  /// The next post told of is one of it.
  case nextHolder = "next-holder"
  /// The post is accredited to it, or has its seat there ("in Kandor").
  case seat
  /// Somebody meets the holder: he may be of any country but that of whoever meets him.
  case met
}

/// Posts that the same evidence means something else for.
enum PostGroup: String, CaseIterable, Hashable, Sendable {
  /// Ministers and their deputies.
  case minister
  /// Who leads a state or a government.
  case leader
  /// Members of parliaments.
  case legislator
  /// Spokespeople, advisers, officials.
  case staff
  /// Ambassadors and envoys.
  case envoy
  /// All others.
  case other

  /// The group of a kind of role.
  init(_ kind: Role.Kind?) {
    self =
      switch kind {
      case .minister, .deputyMinister: .minister
      case .headOfState, .headOfGovernment, .deputyHead, .monarch, .royal: .leader
      case .legislator, .speaker: .legislator
      case .spokesperson, .adviser, .official, .diplomat: .staff
      case .ambassador, .envoy: .envoy
      default: .other
      }
  }
}
