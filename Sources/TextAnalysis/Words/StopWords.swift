/// Words that say nothing about the subject of a statement, by their keys.
enum StopWords {
  /// The keys of the words, with what that makes them.
  static var lists: [([UInt64], WordKinds)] { [(keys, .idle)] }

  /// The keys of stems, with what that makes them.
  static var stemLists: [([UInt64], WordKinds)] { [(titles, .title)] }

  /// Stems of titles and of names of states, which say who is spoken of and not what is said.
  private static let titles: [UInt64] =
    """
    president minister foreign secretary deputy ambassador envoy special general prime government
    united states state country countries nation nations ministers leader leaders official officials
    continue continues
    """.split { $0 == " " || $0 == "\n" }.map { Stem.key(of: $0) }

  private static let keys = Word.keys(
    """
    a an the this that these those my your his her its our their some any each every all both either
    neither another such what which whose several many much few more most other less own same enough
    i you he she it we they me him us them mine yours hers ours theirs myself himself herself itself
    themselves ourselves who whom there here anyone everyone someone one ones others of in on at by for
    with from to into onto over under about between among through throughout during before after since
    until till toward towards upon within across along around behind beyond near off out up down per via
    including regarding concerning like than as because due and or but so yet if whether while when where
    why how although though unless once whereas however therefore moreover further furthermore also only
    even then thus too very just again still already now soon well rather instead be am is are was were
    been being have has had having do does did doing done will would shall should can could may might
    must ought not no nor never cannot don't doesn't didn't won't isn't aren't wasn't weren't can't
    couldn't wouldn't shouldn't hasn't haven't hadn't it's that's we're they're i'm i've we've you're
    let's there's i'd we'd we'll i'll they've you've what's who's said say says saying told tell also
    u.s mr mrs ms dr today yesterday tomorrow make made get go going way thing lot know think want look
    come take need let see good new thank thanks yes sure seen going coming well really actually certainly
    course obviously right point question questions mean means things ways much great very today back something
    anything everything
    """)
}
