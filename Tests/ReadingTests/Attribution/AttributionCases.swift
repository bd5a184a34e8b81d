/// Sentences with their attributions marked; people, places and papers are invented.
enum AttributionCases {
  /// A verb of saying before, within and behind what is said, in the writer's words.
  static let indirect = [
    "{s1 Okello} {c1 said} {t1 the talks had failed}.",
    "{s1 Amina Sanogo}, Mali's trade minister, {c1 said} on Monday {t1 prices would fall}.",
    "{s1 The Ghanaian envoy} {c1 said} that {t1 the border would reopen within a week}.",
    "{s1 The veteran Finnish diplomat} {c1 warned} that {t1 patience was running out}.",
    "{t1 The border would reopen within a week}, {s1 Okello} {c1 said}.",
    "{t1 The border would reopen within a week}, {s1 the Ghanaian envoy} {c1 said} on Monday.",
    "{t1 {s2 The ministry}}, {s1 she} {c1 noted}, {t1 {c2 had asked for} {t2 more time}}.",
    "{t1 The guards}, {s1 Okello} {c1 said} on Tuesday, {t1 had been sent home}.",
    "{t1 The border would reopen within a week}, {c1 said} {s1 Okello}.",
    "{s1 Okello} {c1 told} {a1 reporters} that {t1 the talks had failed}.",
    "{s1 Okello} {c1 underscored} {t1 the council’s resolve to stand up to bands that threaten both "
      + "ports}.",
    "{s1 Okello} {c1 noted} {t1 gratitude for partners that helped to mend the line}.",
    "{s1 Okello} {c1 told} {a1 the BBC} {t1 the talks had failed}.",
    "{s1 Okello} {c1 told} {a1 reporters} in Doha that {t1 the talks had failed}.",
    "{s1 The commissioner} {c1 said} to {a1 the council} that {t1 the fund was empty}.",
    "{s1 Sanogo} {c1 said} in a statement that {t1 the fund was empty}.",
    "In a statement, {s1 Sanogo} {c1 said} {t1 the fund was empty}.",
    "Speaking in Doha, {s1 Sanogo} {c1 called on} {a1 Chad} {t1 to open its airspace}.",
    "{s1 Sanogo} {c1 called for} {t1 an end to the blockade}.",
    "{s1 Sanogo} {c1 has called for} {t1 an end to the blockade}.",
    "{s1 The union} {c1 demanded} {t1 a pay rise for dockers}.",
    "{s1 Kovač} {c1 urged} {a1 both sides} {t1 to return to the table}.",
    "{s1 Kovač} {c1 asked} {t1 whether the offer still stood}.",
    "{s1 Kovač} {c1 condemned} {t1 the shelling of the port}.",
    "{s1 Kovač} {c1 accused} {t1 Telamar of moving the markers}.",
    "{s1 Kovač} {c1 vowed} {t1 to rebuild the bridge}.",
    "{s1 A spokesman for Kovač} {c1 said} {t1 the visit was off}.",
    "{s1 Kovač's office} {c1 said} {t1 the visit was off}.",
    "{s1 Zeynep Aydemir-Holt} {c1 said} {t1 ferries would sail again}.",
    "{s1 The opposition in Kessina} {c1 said} {t1 the deal was illegal}.",
    "{s1 One of the officials} {c1 said} {t1 the talks had failed}.",
    "{s1 The embassy} {c1 said} {t1 reports that guards had left were false}.",
    "{s1 Okello} {c1 said} {t1 the crew had been told that the port was shut}.",
    "{s1 Okello} {c1 said} last week that {t1 the port was shut}.",
    "{s1 The ministers of Ghana and Togo} {c1 agreed} on Friday {t1 to reopen a port that has been "
      + "shut since May}.",
    "{s1 Okello} {c1 told} {a1 lawmakers} {t1 she was open to talks}.",
    "{s1 The EU’s special representative for the Horn of Africa, Annelies Brandt-Roos}, {c1 told} "
      + "{a1 the council} {t1 the sides were close}.",
    "{s1 The special envoy for Telamar, Joaquim Tavarez}, on Thursday {c1 condemned} {t1 the raid}.",
    "{s1 Okello} {c1 emphasized} {t1 the importance of fair elections}.",
    "{s1 Okello} {c1 apologised} to {a1 the council} {t1 for missing the vote}.",
    "{s1 Okello} {c1 appealed} to {a1 both sides} on Tuesday {t1 to leave the port}.",
    "{s1 Okello} {c1 appealed} to {a1 rich nations} {t1 to send cement}.",
    "{s1 Okello} {c1 said} last week {t1 the price of wheat had fallen}.",
    "{s1 Okello} {c1 told} {a1 a seminar} in Doha last week {t1 the figures were wrong}.",
    "{t1 The ferries will sail on Monday}, {s1 Malta’s Water, Energy and Transport Minister Ana "
      + "Zahradil} {c1 announced}.",
    "{s1 Malta’s ambassador to Austria and to the United Nations} {c1 said} {t1 the port was shut}.",
    "{s1 The commander of the UN Interim Force in Lebanon} (UNIFIL) {c1 said} {t1 it was quiet}.",
    "A source, who spoke on condition of anonymity, left early.",
  ]

  /// More than one verb in a sentence: chains, gerunds, coordinated verbs, one report in another.
  static let chains = [
    "{s1 {s3 Sanogo}} {c1 said} {t1 {s2 Mali} {c2 regretted} {t2 the step}}, {c3 noting} that "
      + "{t3 the press was free}.",
    "{s2 Sanogo}, {s1 whose government} {c1 has promised} {t1 ninety million dollars}, {c2 conceded} "
      + "that {t2 the money was late}.",
    "{s1 {s2 Okello}} {c1 said} {t1 the talks had failed}, {c2 adding} that {t2 no date was set}.",
    "{s1 {s2 Okello}} {c1 said} {t1 the talks had failed} and {c2 called for} {t2 new ones in May}.",
    "{s1 {s2 {s3 Okello}}} {c1 said} {t1 the talks had failed}, {c2 stressing} {t2 no date was set}, "
      + "{c3 adding} that {t3 he would fly home}.",
    "{s1 Okello} {c1 said} {t1 {s2 the minister} {c2 had told} {a2 him} that {t2 {s3 aides} "
      + "{c3 claimed} {t3 the deal was dead}}}.",
    "{s1 Okello} {c1 said} {t1 the talks had failed}, while {s2 Sanogo} {c2 insisted} that "
      + "{t2 they went on}.",
    "{s1 Okello} {c1 said} {t1 the talks had failed}, but {s2 Sanogo} {c2 said} {t2 they went on}.",
    "{c1 Noting} that {t1 the door was open}, {s1 {s2 she}} {c2 said} {t2 talks would go on}.",
    "{s1 Okello and Sanogo} {c1 said} {t1 the talks had failed}.",
    "{s1 The two envoys} {c1 said} that {t1 the talks had failed}.",
    "{s1 Okello} {c1 said} {t1 {a2 he} {c2 had been told by} {s2 officials} that {t2 the port was shut}}.",
    "{t1 {s2 Members of the council} {c2 condemned} {t2 the raid}}, {s1 diplomats} {c1 said}.",
    "{t1 {s2 Kessina} {c2 warned of} {t2 a long winter}}, {s1 news agency KPX} {c1 reported}.",
    "{s1 Kessina} {c1 accused} {t1 Telamar of moving the markers}, an allegation that it denied.",
    "{t1 {s2 Okello} {c2 has said} that {t2 the talks failed}}, {s1 Radio Pelago} {c1 reports}.",
  ]

  /// Names and verbs with something between them.
  static let interrupted = [
    "{s1 Hugo Hillmann}, a doctor from Bern, {c1 said} {t1 the camp was full}.",
    "{s1 Halvorsen}, a former harbour pilot who has led the team since January, {c1 told} "
      + "{a1 reporters} in Oslo that {t1 the dispute was about who may come aboard}.",
    "{s1 Okello}, who met Sanogo on Monday, {c1 told} {a1 Sanogo's aides} that {t1 he would stay}.",
    "{s1 Okello}, speaking in Doha, {c1 said} {t1 the talks had failed}.",
    "{s1 An official} who asked not to be named {c1 said} {t1 the talks had failed}.",
    "{s1 Malta's ambassador, Carmen Zahradil}, {c1 said} {t1 the talks had failed}.",
    "{s1 Okello} (Independent) {c1 said} {t1 the talks had failed}.",
    "{s1 Okello} also {c1 said} {t1 the talks had failed}.",
    "{s1 Okello}, however, {c1 said} {t1 the talks had failed}.",
    "{s1 An official involved in the talks} {c1 said} on Saturday that {t1 they had failed}.",
    "{s1 A person briefed on the talks} {c1 said} {t1 they had failed}.",
    "{s1 A spokeswoman for the army in Kessina} {c1 said} {t1 the port was shut}.",
  ]

  /// A preposition that names the source.
  static let accordingTo = [
    "{c1 According to} {s1 the Brussels daily Le Carillon}, {t1 the bridge was closed on Sunday}.",
    "{c1 According to} {s1 a source in the prosecutor’s office}, {t1 the bridge was closed}.",
    "{c1 According to} {s1 Radio Pelago}, {t1 the bridge was closed on Sunday}.",
    "{t1 The bridge was closed on Sunday}, {c1 according to} {s1 Radio Pelago}.",
    "{s1 Okello} {c1 said} that, {c2 according to} {s2 Radio Pelago}, "
      + "{t1 {t2 the bridge was closed on Sunday}}.",
    "{t1 Rents doubled last year}, {c1 according to} {s1 a study by Lund University}.",
    "{s1 The agency} {c1 quoted} {t1 {s2 Okello} {c2 as saying} that {t2 the bridge was closed}}.",
    "{c1 According to} {s1 the UN} {c1 estimates}, {t1 some 900 families had fled}.",
    "{t1 {t2 Kessina is weighing a patrol}}, {s1 the Pelagian News Agency} {c1 reported} on Thursday, "
      + "{c2 citing} {s2 an adviser}.",
    "{t1 Rents doubled last year}, {c1 according to} {s1 two officials familiar with the matter}.",
    "{c1 According to} {s1 ministry figures} {t1 some 900 families had fled}.",
    "{s1 Radio Pelago}, {c2 citing} {s2 sources close to the talks}, {c1 reported} that "
      + "{t1 {t2 the port would open}}.",
  ]

  /// What looks like a statement and is none.
  static let none = [
    "Okello did not say when the talks would resume.",
    "Okello will say on Monday that the talks have failed.",
    "The reported attack closed the port.",
    "UN estimates were revised in May.",
    "The calls for calm grew louder.",
    "Okello declined to comment.",
    "After the vote, Okello declined to comment.",
    "Okello is expected to discuss the matter with both sides this week.",
    "The envoy had learned of his recall from the newspaper.",
    "It was said that the talks had failed.",
    "The United States has two envoys in Doha.",
    "Okello walked to the ferry and bought a newspaper.",
    "The claim was never tested in court.",
    "The demand for copper rose by a third.",
    "Sanogo's remarks drew a crowd.",
    "In a joint statement the two towns were named.",
    "Nobody said that the talks had failed.",
    "The doses that the president announced are on a ship.",
    "The Baltic states could help stop the rise of prices.",
    "Washington remained committed to a deal.",
    "Nobody in the ministry would say when it might be signed.",
  ]

  /// What is denied.
  static let denials = [
    "{s1 Okello} {c1 denied} that {t1! the guards had been sent home}.",
    "{s1 Okello} {c1 denied} {t1! any part in the raid}.",
    "{s1 Okello} {c1 rejected} {t1 the accusation}.",
  ]

  /// Words between quotation marks.
  static let direct = [
    "“{t1d The talks have failed},” {c1 said} {s1 Okello}.",
    "“{t1d The talks have failed},” {s1 Okello} {c1 said}.",
    "{s1 Okello} {c1 said}: “{t1d The talks have failed}.”",
    "{s1 Okello} {c1 told} {a1 reporters}, “{t1d The talks have failed}.”",
    "\"{t1d The talks have failed},\" {c1 said} {s1 Okello}.",
    "'{t1d The talks have failed},' {c1 said} {s1 Okello}.",
    "‘{t1d The talks have failed},’ {c1 said} {s1 Okello}.",
    "«{t1d The talks have failed}», {c1 said} {s1 Okello}.",
    "“{t1d The talks},” {s1 Okello} {c1 said}, “{t1d have failed}.”",
    "“{t1d The talks have failed},” {c1 said} {s1 Okello}. “{t1d We will try again}.”",
    "“{t1d The talks have failed}.\n\n“{t1d We will try again in May},” {s1 Okello} {c1 said}.",
    "“{t1d {s2 He} {c2 told} {a2 us} {t2m ‘never again’ and left}},” {s1 Okello} {c1 said}.",
    "“{t1d Will they come back?}” {c1 asked} {s1 Sanogo}.",
    "“{t1d Never!}” {c1 said} {s1 Sanogo}.",
    "“{t1d The talks have failed 🙁},” {c1 said} {s1 Okello}.",
    "🚢 “{t1d The ferry is late},” {c1 said} {s1 Okello}.",
    "“{t1d The talks have failed},” {s1 the Ghanaian envoy} {c1 was quoted as saying} by Radio Pelago.",
    "“{t1d The talks have failed},” {s1 Okello}, who led them, {c1 told} {a1 Radio Pelago}.",
    "Okello was blunt. “{t1d The talks have failed},” {s1 he} {c1 said}.",
  ]

  /// Reports with some words quoted.
  static let mixed = [
    "{s1 Okello} {c1 called} {t1m the talks “a waste of good coffee”}.",
    "{s1 Okello} {c1 said} {t1m the talks had been “a waste of good coffee” for all}.",
    "{s1 Okello} {c1 said} {t1m the talks had been “a waste of good coffee.”}",
    "{s1 {s2 Okello}} {c1 rejected} {t1 the claim}, {c2 calling} {t2m it “a story for children”}.",
  ]

  /// Headlines.
  static let headlines = [
    "{s1 Kessina} {c1 says} {t1 ferries to sail again}",
    "{s1 Minister}{c1 :} {t1 ferries to sail again}",
    "{t1 Ferries to sail again}, {c1 says} {s1 minister}",
    "{t1 Ferries to sail again}, {s1 minister} {c1 says}",
    "{s1 Okello} {c1 warns of} {t1 new delays}",
    "Kessina and Telamar: A Vital Partnership",
    "Fisheries Talks: The Road to Doha",
    "{s1 Telamar envoy}{c1 :} {t1 ferries will sail again}",
    "{s1 Telamar envoy} {c1 tells} {a1 UN}: {t1 ferries will sail again}",
  ]
}
