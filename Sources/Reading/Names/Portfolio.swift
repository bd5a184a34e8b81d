import Language

/// Words that fields of government are made of, so that "Minister of Trade Lena Moss" can be cut.
enum Portfolio {
  /// In lower case; what is not here and no place begins the name of a person.
  ///
  /// Compiled by hand from the names of ministries.
  static let words = Set(
    words: """
      affairs africa asia america europe eurasia action administration agriculture
      agricultural air armed forces army arts asylum aviation border budget business cabinet
      children citizens citizenship civil civilian climate change combating commerce commercial
      communication communications community competition conflict consumer cooperation
      co-operation counter counterterrorism counter-terrorism culture cultural cyber
      cybersecurity cyberspace defence defense democracy development diaspora digital
      digitalization disarmament disaster diversity economic economics economy education
      elections emergency employment energy engagement entrepreneurship environment
      environmental equality ethnic euro-atlantic european expatriates external family federal
      finance financial fisheries food foreign forestry forests freedom gender general global
      government growth health heritage higher home homeland housing human humanitarian immigration
      industrial industry information infrastructure inclusion innovation integration
      intelligence interior internal international investment investments irrigation islamic
      israelis justice kazakhs labor labour land law legal legislative liaison local
      management maritime media migration military mines mining minority monitoring monuments
      multilateral municipal narcotics national natural nationals naval navy negotiations
      nonproliferation non-proliferation nuclear ocean oceans oil operations parliamentary
      peace pensions petroleum planning plans police policy political politico politico-military
      population populations ports power presidential prevention proliferation property
      protection public radicalization railways reconciliation reconstruction reform reforms
      refugees regional regions relations religion religious research resources revenue rights
      rural schools science scientific scientology security services small social space sport
      sports stability stabilization state states statistics strategic strategy supply
      sustainable tax taxation technological technology telecommunications territorial
      territories terrorism threat threats tourism town trade trafficking training
      transformation transport transportation treasury tribal un undersea unification urban
      verification veterans war warfare water weapons welfare wildlife women work workers
      works youth arms control compliance ability acquisition sustainment scale criminal
      crimes atrocities genocide hostage antisemitism anti-semitism racial equity persons
      disabilities disability decolonization children's women's girls issues negotiation
      implementation coordination matters portfolio region countries outreach partnerships
      partnership programs arctic western eastern southern northern central north south east
      west southeast hemisphere balkans sahel horn gulf indo-pacific pacific asian african
      enforcement educational exchanges overseas buildings passport visa documentation waste
      pollution debris drug sector capacity activity holocaust returns repatriation afghan
      relocation efforts coronavirus covid-19 response secretariat oversight inspection
      accountability analysis diplomatic diplomacy consular protocol americas emirates abroad
      export exports promotion planner credit enterprise enterprises diversification emigrants emigration wellness
      industrialization industrialisation innovation commodities plantation plantations
      """)
}
