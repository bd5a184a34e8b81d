/// Words that keep their full stop: it ends no sentence by itself.
enum Abbreviations {
  /// In lower case, without the full stop.
  ///
  /// Compiled by hand from English news usage.
  static let words = Set(
    words: """
      mr mrs ms dr prof sr jr st sens reps gens gen lt col maj capt cmdr adm sgt brig rep sen gov amb rev hon
      pres supt messrs mme jan feb mar apr jun jul aug sep sept oct nov dec vs etc approx dept
      no nos art sec fig vol ed est inc ltd co corp bros univ ave blvd cf al ca msgr mgr fr
      eng engr arch ing atty att esq cpl pvt pfc insp det cdr vadm radm ens comdr cmdt asst
      assoc dir min pte mlle mmes sra sres dra lic ret govt intl natl admin comm secy ft mt rd
      viz resp incl max pp para ch smt md mohd del
      """)

  /// Abbreviations that would be ordinary words in lower case: only capitalised they keep the stop.
  static let capitalisedOnly: Set<String> = [
    "no", "art", "mar", "sec", "fig", "ed", "al", "co", "fr", "eng", "arch", "ing", "att", "det",
    "ens",
    "md", "dir", "min", "lic", "admin", "comm", "ft", "mt", "rd", "resp", "max", "para", "ch",
    "mgr",
    "pte", "sra", "dra", "asst", "assoc", "comdr", "cmdt", "del",
  ]
}
