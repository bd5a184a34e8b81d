/// The terms of our own vocabulary, which `schema/rapporteur.ttl` declares.
///
/// They exist only where no standard has the thing.
public enum Rap {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "https://w3id.org/rapporteur#"
  /// `rap:Statement`: what somebody is said to have said: content, speaker, cue and all that is known of the saying.
  public static let statement = IRI(namespace + "Statement")
  /// `rap:Direct`: a statement whose content is verbatim.
  public static let direct = IRI(namespace + "Direct")
  /// `rap:Indirect`: a statement that the writer reports in other words.
  public static let indirect = IRI(namespace + "Indirect")
  /// `rap:Mixed`: a statement that the writer reports, with some words verbatim.
  public static let mixed = IRI(namespace + "Mixed")
  /// `rap:UnnamedSpeaker`: a speaker without a name, known by the words of one article alone.
  public static let unnamedSpeaker = IRI(namespace + "UnnamedSpeaker")
  /// `rap:article`: the article in which a statement stands, however deep its chain of attribution.
  public static let article = IRI(namespace + "article")
  /// `rap:depth`: how many statements lead from the article to this one, itself included.
  public static let depth = IRI(namespace + "depth")
  /// `rap:speakerName`: the words of the article for the speaker of a statement.
  public static let speakerName = IRI(namespace + "speakerName")
  /// `rap:speakingAs`: the post in which the speaker speaks.
  public static let speakingAs = IRI(namespace + "speakingAs")
  /// `rap:formerPost`: the post that the speaker held once.
  public static let formerPost = IRI(namespace + "formerPost")
  /// `rap:onBehalfOf`: the country or body on whose behalf a statement is made.
  public static let onBehalfOf = IRI(namespace + "onBehalfOf")
  /// `rap:addressee`: to whom a statement is made.
  public static let addressee = IRI(namespace + "addressee")
  /// `rap:saidAt`: the occasion on which a statement is made.
  public static let saidAt = IRI(namespace + "saidAt")
  /// `rap:saidOn`: the day, month or year in which a statement is made.
  public static let saidOn = IRI(namespace + "saidOn")
  /// `rap:saidOnWords`: the words of the article that say when a statement is made.
  public static let saidOnWords = IRI(namespace + "saidOnWords")
  /// `rap:saidIn`: the place in which a statement is made.
  public static let saidIn = IRI(namespace + "saidIn")
  /// `rap:channel`: the form in which a statement is made, a concept of rap:channels.
  public static let channel = IRI(namespace + "channel")
  /// `rap:channelSpan`: the words that tell the form in which a statement is made.
  public static let channelSpan = IRI(namespace + "channelSpan")
  /// `rap:speechAct`: what is done by making a statement, a concept of rap:speechActs.
  public static let speechAct = IRI(namespace + "speechAct")
  /// `rap:isNegated`: true where the statement is a denial of its content.
  public static let isNegated = IRI(namespace + "isNegated")
  /// `rap:inHeadline`: true where the statement stands in a headline.
  public static let inHeadline = IRI(namespace + "inHeadline")
  /// `rap:confidence`: how sure the reader is, from 0 to 1.
  public static let confidence = IRI(namespace + "confidence")
  /// `rap:cue`: the words that attribute a statement.
  public static let cue = IRI(namespace + "cue")
  /// `rap:content`: a stretch of the content of a statement.
  public static let content = IRI(namespace + "content")
  /// `rap:speakerSpan`: the words that name the speaker of a statement.
  public static let speakerSpan = IRI(namespace + "speakerSpan")
  /// `rap:quotedSpan`: a verbatim stretch within the content of a statement.
  public static let quotedSpan = IRI(namespace + "quotedSpan")
  /// `rap:cueText`: the words that attribute a statement, as a text.
  public static let cueText = IRI(namespace + "cueText")
  /// `rap:sentence`: the sentence in which the content of a statement begins.
  public static let sentence = IRI(namespace + "sentence")
  /// `rap:begin`: where the content of a statement begins, in Unicode scalars of the article.
  public static let begin = IRI(namespace + "begin")
  /// `rap:end`: where the content of a statement ends, in Unicode scalars of the article, exclusive.
  public static let end = IRI(namespace + "end")
  /// `rap:ordinal`: the place of a sentence or statement in the order of its article, from 0.
  public static let ordinal = IRI(namespace + "ordinal")
  /// `rap:mentionKind`: how words refer: name, acronym, nationality, metonym, description or pronoun.
  public static let mentionKind = IRI(namespace + "mentionKind")
  /// `rap:published`: when an article was published, to the second.
  public static let published = IRI(namespace + "published")
  /// `rap:wordCount`: how many words and numbers an article has.
  public static let wordCount = IRI(namespace + "wordCount")
  /// `rap:cluster`: the first of the near-duplicates of an article; the article itself where it stands alone.
  public static let cluster = IRI(namespace + "cluster")
  /// `rap:band`: a hash of part of the wording of an article, by which near-duplicates are found.
  public static let band = IRI(namespace + "band")
  /// `rap:origin`: the file, and the place in it, from which an article was read.
  public static let origin = IRI(namespace + "origin")
  /// `rap:lookup`: a name, or a word of one, in small letters without accents, by which people look somebody up.
  public static let lookup = IRI(namespace + "lookup")
  /// `rap:familyName`: the family name of a person.
  public static let familyName = IRI(namespace + "familyName")
  /// `rap:unnamed`: true of a speaker without a name.
  public static let unnamed = IRI(namespace + "unnamed")
  /// `rap:fromCountry`: the country that an unnamed speaker is of.
  public static let fromCountry = IRI(namespace + "fromCountry")
  /// `rap:represents`: the country that a post speaks for.
  public static let represents = IRI(namespace + "represents")
  /// `rap:accreditedTo`: the body or country that an envoy is accredited to.
  public static let accreditedTo = IRI(namespace + "accreditedTo")
  /// `rap:attestedOn`: a day on which an article shows a post to be held.
  public static let attestedOn = IRI(namespace + "attestedOn")
  /// `rap:formerlyHeld`: a post that a person held and holds no longer.
  public static let formerlyHeld = IRI(namespace + "formerlyHeld")
  /// `rap:eventType`: the type of an event, a concept of rap:eventTypes.
  public static let eventType = IRI(namespace + "eventType")
  /// `rap:dateWords`: the words of the article that say when an event takes place.
  public static let dateWords = IRI(namespace + "dateWords")
  /// `rap:partOfCountry`: the country that a body or government belongs to.
  public static let partOfCountry = IRI(namespace + "partOfCountry")
  /// `rap:readerVersion`: the version of the reader that a run used.
  public static let readerVersion = IRI(namespace + "readerVersion")
  /// `rap:matches`: in queries: a literal whose words match the words given.
  public static let matches = IRI(namespace + "matches")
  /// `rap:score`: in queries: how well a literal matches words; higher is better.
  public static let score = IRI(namespace + "score")
  /// `rap:cite`: in queries: where a graph, a statement, a sentence or a span stands, as a citation.
  public static let cite = IRI(namespace + "cite")
  /// `rap:sameTopic`: in queries: whether two statements, events or topics have a topic in common.
  public static let sameTopic = IRI(namespace + "sameTopic")
  /// `rap:during`: in queries: whether a date lies in the day, month or year that another one names.
  public static let during = IRI(namespace + "during")
  /// `rap:inWeekOf`: in queries: whether a date lies in the same week, Monday to Sunday, as another one.
  public static let inWeekOf = IRI(namespace + "inWeekOf")
  /// `rap:inMonthOf`: in queries: whether a date lies in the same month as another one.
  public static let inMonthOf = IRI(namespace + "inMonthOf")
  /// `rap:inQuarterOf`: in queries: whether a date lies in the same quarter of a year as another one.
  public static let inQuarterOf = IRI(namespace + "inQuarterOf")
  /// `rap:inYearOf`: in queries: whether a date lies in the same year as another one.
  public static let inYearOf = IRI(namespace + "inYearOf")
  /// `rap:weekOf`: in queries: the Monday of the week that a date lies in.
  public static let weekOf = IRI(namespace + "weekOf")
  /// `rap:monthOf`: in queries: the month that a date lies in.
  public static let monthOf = IRI(namespace + "monthOf")
  /// `rap:quarterOf`: in queries: the quarter of a year that a date lies in, as a text such as 2022-Q1.
  public static let quarterOf = IRI(namespace + "quarterOf")
  /// `rap:firstDay`: in queries: the first day of the day, month or year that a date names.
  public static let firstDay = IRI(namespace + "firstDay")
  /// `rap:lastDay`: in queries: the last day of the day, month or year that a date names.
  public static let lastDay = IRI(namespace + "lastDay")
  /// `rap:speechActs`: what can be done by making a statement.
  public static let speechActs = IRI(namespace + "speechActs")
  /// `rap:channels`: the forms in which a statement can be made.
  public static let channels = IRI(namespace + "channels")
  /// `rap:eventTypes`: the types of event.
  public static let eventTypes = IRI(namespace + "eventTypes")

  /// Every term above.
  public static let all: [IRI] = [
    statement, direct, indirect, mixed, unnamedSpeaker, article, depth, speakerName, speakingAs,
    formerPost, onBehalfOf, addressee, saidAt, saidOn, saidOnWords, saidIn, channel, channelSpan,
    speechAct, isNegated,
    inHeadline,
    confidence, cue, content, speakerSpan, quotedSpan, cueText, sentence, begin, end, ordinal,
    mentionKind, published, wordCount, cluster, band, origin, lookup, familyName, unnamed,
    fromCountry, represents, accreditedTo, attestedOn, formerlyHeld, eventType, dateWords,
    partOfCountry, readerVersion, matches, score, cite, sameTopic, during, inWeekOf, inMonthOf,
    inQuarterOf,
    inYearOf, weekOf, monthOf, quarterOf, firstDay, lastDay, speechActs, channels, eventTypes,
  ]

  /// The concept of a speech act: `rap:act-appeal`.
  public static func act(_ name: String) -> IRI { IRI(namespace + "act-" + name) }

  /// The concept of a form in which a statement is made: `rap:channel-letter`.
  public static func channel(_ name: String) -> IRI { IRI(namespace + "channel-" + name) }

  /// The concept of a type of event: `rap:event-meeting`.
  public static func event(_ name: String) -> IRI { IRI(namespace + "event-" + name) }
}
