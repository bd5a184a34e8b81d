/// A short article and what should be read out of it.
struct ReaderCase: CustomStringConvertible, Sendable {
  /// The headline, empty for none.
  var headline: String
  /// The paragraphs below it.
  var body: String
  /// `speaker | cue | first three words of the content`, in the order of the text.
  var statements: [String]

  var text: String { headline.isEmpty ? body : headline + "\n\n" + body }
  var headlineEnd: Int { headline.unicodeScalars.count }
  var description: String { headline.isEmpty ? String(body.prefix(40)) : headline }
}

/// Articles in the constructions of real ones, about invented people.
enum ReaderCases {
  static let all = [
    ReaderCase(
      headline: "Ghana says fishing pact key to calm seas",
      body: """
        Ghana’s Permanent Representative to the United Nations Akosua Brempong-Hale has urged \
        neighbours to sign a fishing pact before the end of the year.

        According to Radio Volta, in a Tuesday speech to a side event of the UN Ocean Forum in \
        Geneva, Brempong-Hale said coastal states needed shared patrols.

        “It is essential that we count the same fish,” said Brempong-Hale.

        The Ghanaian envoy said such patrols could halve the losses of small fleets, stressing that \
        they would also keep the peace.

        She highlighted Ghana’s record in the gulf.
        """,
      statements: [
        "Government of Ghana | says | fishing pact key",
        "Akosua Brempong-Hale | has urged | to sign a",
        "Radio Volta | According to | in a Tuesday",
        "Akosua Brempong-Hale | said | coastal states needed",
        "Akosua Brempong-Hale | said | It is essential",
        "Akosua Brempong-Hale | said | such patrols could",
        "Akosua Brempong-Hale | stressing | they would also",
        "Akosua Brempong-Hale | highlighted | Ghana’s record in",
      ]),
    ReaderCase(
      headline: "Finnish envoy leaves talks in Doha",
      body: """
        The veteran Finnish diplomat Päivi Lintula, who met Qatari officials on Monday, told \
        reporters that the talks had stalled.

        “We will be back in spring,” Lintula was quoted as saying by Radio Volta.

        Speaking in Doha, Lintula called on both sides to release the crew.

        A spokesman for Lintula said the visit was over. Lintula declined to comment on a new date.
        """,
      statements: [
        "Päivi Lintula | told | the talks had",
        "Päivi Lintula | was quoted as saying | We will be",
        "Päivi Lintula | called on | to release the",
        "spokesman for Lintula | said | the visit was",
      ]),
    ReaderCase(
      headline: "",
      body: """
        Peru’s Foreign Minister Yesenia Quispe Roldán took to Twitter to say that the border would \
        reopen on Friday.

        Her Bolivian counterpart, Wilder Mamani Soto, denied that any date was set. “There is no \
        date,” he told the BBC.

        Quispe Roldán’s office said it would not respond.
        """,
      statements: [
        "Yesenia Quispe Roldán | say | the border would",
        "Wilder Mamani Soto | denied | any date was",
        "Wilder Mamani Soto | told | There is no",
        "Quispe Roldán’s office | said | it would not",
      ]),
    ReaderCase(
      headline: "",
      body: """
        Telavar, a shipping company, said half of its ferries were sailing again. It denied that \
        the crews had been sent home.

        The ferries, Thai Transport Minister Somsri Kittiwong said on Tuesday, had passed every test.

        Rents on the islands doubled last year, according to a study by Lund University.
        """,
      statements: [
        "Telavar | said | half of its",
        "Telavar | denied | the crews had",
        "Somsri Kittiwong | said | The ferries, Thai",
        "Lund University | according to | Rents on the",
      ]),
    ReaderCase(
      headline: "Minister: grain deal is dead",
      body: """
        Kenyan Agriculture Minister Wanjiru Ndegwa said, and her Ugandan counterpart Okot Lamwaka \
        agreed, that the grain deal was dead.

        “I am not angry,” Ndegwa said. “I am tired.”

        The Kenyan minister added that, according to the World Bank, prices had doubled.
        """,
      statements: [
        "Wanjiru Ndegwa | : | grain deal is",
        "Wanjiru Ndegwa | said | the grain deal",
        "Okot Lamwaka | agreed | the grain deal",
        "Wanjiru Ndegwa | said | I am not",
        "Wanjiru Ndegwa | added | prices had doubled",
        "World Bank | according to | prices had doubled",
      ]),
    ReaderCase(
      headline: "Singapore offers to host fisheries court",
      body: """
        LISBON (HPA) — Portugal’s ambassador, Inês Calado Vaz, warned on Thursday against “rules \
        that nobody reads”.

        Asked about the offer, she said: “A court needs a door.”

        “We have the door,

        Japan will join, the Harbour Press Agency reported on Friday, citing an adviser to the \
        prime minister.
        """,
      statements: [
        "Government of Singapore | offers | to host fisheries",
        "Inês Calado Vaz | warned | “rules that nobody",
        "nobody | Asked about | the offer",
        "Inês Calado Vaz | said | A court needs",
        "Inês Calado Vaz |  | We have the",
        "Harbour Press Agency | reported | Japan will join",
        "adviser to the prime minister | citing | Japan will join",
      ]),
  ]
}
