/// Words that keep their full stop: it ends no sentence by itself.
enum Abbreviations {
  /// In lower case, without the full stop.
  ///
  /// Compiled by hand from English news usage.
  static let words: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "gen", "lt", "col", "maj", "capt", "cmdr",
    "adm", "sgt", "brig", "rep", "sen", "gov", "amb", "rev", "hon", "pres", "supt", "messrs", "mme",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "vs", "etc", "approx", "dept", "no", "nos", "art", "sec", "fig", "vol", "ed", "est", "inc",
    "ltd", "co", "corp", "bros", "univ", "ave", "blvd", "cf", "al", "ca",
  ]

  /// Those that precede a name or a number, so that a capital after them begins no sentence.
  static let leading: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
    "brig", "rep", "sen", "gov", "amb", "rev", "hon", "pres", "supt", "messrs", "mme", "vs", "no",
    "nos", "art", "sec", "fig", "vol", "cf", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]

  /// Abbreviations that would be ordinary words in lower case: only capitalised they keep the stop.
  static let capitalisedOnly: Set<String> = ["no", "art", "mar", "sec", "fig", "ed", "al", "co"]
}
