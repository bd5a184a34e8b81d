import Language

/// Nouns of things that speak for people: papers, studies, bodies without a name.
enum SpeakingNouns {
  static func holds(_ noun: String) -> Bool { nouns.contains(noun) }

  private static let nouns = Set(
    words: """
      report reports statement letter study survey poll paper document resolution communique
      communiqué declaration transcript newspaper agency website magazine channel station
      media source sources group committee commission council panel body party company firm
      union team court mission embassy delegation government ministry office bank alliance
      coalition organization organisation movement side sides parties readout people man woman
      campaign camp administration lawyers
      residents families family authorities police army military aides insiders observers
      readers voters nations countries states allies members participants delegates critics
      supporters figures opposition officials diplomats analysts experts doctors rebels
      lawmakers protesters activists scientists researchers spokesman spokeswoman official
      diplomat mediators negotiators investigators prosecutors witnesses broadcaster network
      institute association federation society foundation charity data estimates statistics
      records note memo text draft agreement charter
      """)
}
