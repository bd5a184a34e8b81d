import Language

/// Words of English that matter for telling names from what only looks like one.
enum CommonWords {
  /// Words that begin sentences with a capital and are part of no person's name there.
  static let openers = Set(
    words: """
      a about above according across after against ahead all almost along already also
      although amid among an and another any anyone apart are around as asked at based because
      before behind being below beside besides between beyond both but by can could despite
      did do does down due during each earlier either every everyone few finally first
      following for from further furthermore given had has have having he her here his how
      however i if in indeed instead into is it its just last later let like many meanwhile
      more moreover most much my neither nearly never nevertheless next no nobody none nor not
      nothing now of off on once one only or other others our out over part please regarding
      second separately several she should similarly since so some soon still such than thank
      thanks that the their them then there therefore these they third this those though
      through throughout thus to today together tomorrow too toward towards two under unless
      unlike until up upon us very was we well were what when where whereas whether which
      while who whom whose why will with within without would yes yesterday yet you your good
      great new breaking news am be been may might must ladies dear welcome congratulations
      happy okay ok oh right sure sir question answer read watch photo share click update
      exclusive opinion editorial analysis remarks statement release text it's that's i'm
      we're i've we've i'll let's don't what's there's he's she's they're you're we'll i'd
      can't won't isn't didn't doesn't
      """)

  /// Those of them that end Chinese, Korean and Vietnamese names ("Lau Kim Soon").
  static let syllables: Set<String> = ["soon", "so", "an", "he", "you", "on", "no", "do"]

  /// Months and days of the week, whole and cut short.
  static let calendar = DateWords.calendar.union(["christmas", "easter", "ramadan", "eid"])

  /// Capitalised words that end the name before them: things, faiths, ideas, words of headlines.
  static let strangers = Set(
    words: """
      covid-19 covid coronavirus indo-pacific transatlantic euro-atlantic allied allies ally
      islam islamic muslim muslims jewish jews christian christians catholic orthodox sunni
      shia shiite shi'ite communist democratic republican democrats republicans nazi holocaust
      internet god english bible koran quran international national federal global regional
      european strategic joint special supreme high peace security defence defense foreign
      human rights nuclear climate economic energy trade health world united general day
      policy open door eastern western northern southern central flank build back better
      twitter facebook state states mission staff team government administration congress
      summit conference agreement treaty war act law constitution resolution article chapter
      section room street avenue road square hotel airport building palace center centre media
      opening closing operator moderator interpreter translator participant audience number
      auditorium citadel hall theater theatre stadium library museum note press briefing
      interview call meeting travel visit via with by and of the department embassy ministry
      bureau office
      """)

  /// Small words inside names of people ("van der Bellen", "bin Salman").
  static let particles = Set(
    words: """
      de da do di du del della des den der dos das van von vom zu zur ten ter te af av bin
      bint ibn ibni ben wa arap ole al el ul ur abu abd la le las los lo e y st. san ould uld
      """)

  /// What follows a name without being a name of its own.
  static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii", "viii", "xiv", "xvi",
  ]

  /// Letters behind a name that say of what body or order somebody is, in small letters.
  static let postnominals: Set<String> = [
    "mp", "mep", "msp", "mla", "mna", "mlc", "qc", "kc", "sc", "obe", "cbe", "kbe", "dbe", "mbe",
    "cmg",
    "kcmg", "ac", "ao",
  ]

  /// Nouns that end the name of a conference, agreement or other thing that nobody is.
  static let events = Set(
    words: """
      conference summit forum dialogue dialog agreement agreements treaty convention accord
      accords protocol pact process war games cup olympics act plan initiative strategy
      resolution declaration charter framework day award awards prize convoy crisis program
      programme project report roundtable week talks deal consultations ministerial
      partnership fund platform doctrine memorandum compact mechanism decade revolution bridge
      road street avenue square hotel airport palace airlines shipyard panel exhibition
      festival campaign operation model speech address lecture debate session fellowship
      scholarship book room building podcast show principles law bill amendment review
      """)
}
