import Language

extension TopicWords {
  /// Nouns in the singular that are a topic only together with others: "debt position" is one,
  /// "position" alone leaves open what is meant.
  ///
  /// Compiled from the single words that were topics of the State Department's releases.
  static let vagueAlone = Set(
    words: """
      rule doubt voice indication price request promise account affairs secret expectancy phone return
      state said update order release regard table document value understanding view record start quote
      schedule ranking offer advance report call statement answer change loss decision party conclusion life half visit live guy travel follow-up focus need building everybody look face passing base origin sheet founding signing
      cause leverage public swift opening example premise exam move degree help stop lie birthday advantage preview piece
      element essence timeframe outset spotlight meantime translation inaudible increase fall adversarial
      administration position line briefing home response deal mission access policy designation trip entity
      staff organization organisation engagement message single business history strategy
      implementation little room coordination involvement service operation announcement
      word section act applicant risk reward company difference ability top conference shoulder
      strength gap collaboration responsibility experience benefit chance fiscal root agenda
      conviction hand system story choice vision network expression elimination declaration
      committee exchange neighbor neighbour university school council elite delivery worst
      success eye tool application job practice appointment property force idea corrupt
      obligation stakeholder professional determination assessment difficult pressure vice
      prospect transition market treatment tier court continent excellency majesty holiness
      relation foundation pride society capacity center centre nature land career condition
      generation standard branch recognition influence interim ideal instance recommendation
      board incident customer contribution addition unity power arrest fact family city town port
      island hospital problem respect behavior behaviour compensation trip dose illegal chemical
      radical path coalition institution evidence chain principle commitment allegation hospitality
      approach tragedy complaint mistake detail reason answer comment spirit attention list legacy
      sense impression purpose manner notion phrase video picture photo
      ton acre margin torrent thought bin percentage wrap period hold ground quarter bout shift reach check gain majority
      feature anybody delight intention expectation mind mate
      """)
}
