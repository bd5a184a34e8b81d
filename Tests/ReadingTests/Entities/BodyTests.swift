import Reading
import Testing

struct BodyTests {
  /// Bodies that no table knows show by what stands in or around their names.
  @Test(arguments: [
    ("A diplomat told Kestrel Dispatch that two objections were dropped.", ["Kestrel Dispatch"]),
    ("The pact is dead, Harbour Dispatch reported on Friday.", ["Harbour Dispatch"]),
    ("Malta accused the shipping company Corvanel on Monday.", ["Corvanel"]),
    ("Telavar, the company that runs the station, said so.", ["Telavar"]),
    ("Telavar, a medical charity, said its hospital was full.", ["Telavar"]),
    ("Lena Moor, chief executive of Corvanel, said so.", ["Corvanel"]),
    ("Corvanel’s chief executive, Lena Moor, resigned.", ["Corvanel"]),
    ("Sales of Quillon Brasko Ltd. fell.", ["Quillon Brasko Ltd."]),
    ("Ships of the Baltor Shipping were late.", ["Baltor Shipping"]),
    ("The Asian Seafarers’ Union had asked for a centre.", ["Asian Seafarers’ Union"]),
    (
      "The Western Fisheries Board (WFB) closed a port. The WFB said so.",
      ["Western Fisheries Board"]
    ),
    (
      "Remarks at the Bureau of Educational and Cultural Affairs were brief.",
      ["Bureau of Educational and Cultural Affairs"]
    ),
    ("Office of the Spokesperson issued it.", ["Office of the Spokesperson"]),
    ("The Arab Centre for Dry Lands said so.", ["Arab Centre for Dry Lands"]),
    ("A report by the Institute for Security Studies said so.", ["Institute for Security Studies"]),
    (
      "Soldiers of the African Union Transition Mission in Somalia (ATMIS) left.",
      ["African Union Transition Mission in Somalia"]
    ),
    ("Secretary Blinken State Department officials saw it.", ["State Department"]),
    ("The Government of the Republic of Iraq agreed.", []),
  ])
  func `a body shows by the words in or around its name`(
    _ text: String, _ bodies: [String]
  ) throws {
    let probe = try EntityProbe()
    #expect(probe.names(.organization, in: text) == bodies)
    #expect(
      probe.names(.person, in: text).allSatisfy { name in !bodies.contains { $0.contains(name) } })
  }

  @Test
  func `a house of parliament is the United States' where no other country's news speak of it`()
    throws
  {
    let american = "Ana Sol told a House committee that it was late."
    let other = "KATHMANDU, May 3 (HPA) – Nepal waits. " + american
    #expect(try EntityProbe().names(.organization, in: american) == ["US House of Representatives"])
    #expect(
      try !EntityProbe().names(.organization, in: other).contains("US House of Representatives"))
  }

  @Test(arguments: [
    ("Envoy Antal J. Moreau and Kenyan Cabinet Secretary Asha Wekesa met.", []),
    ("Call With French Foreign Ministry", ["Foreign Ministry of France"]),
    (
      "The United States and European External Action Service agreed.",
      ["European External Action Service"]
    ),
    ("Senior Bureau Official Dana Whit spoke.", []),
    ("Joint Press Availability with the minister began.", []),
    ("Director Dana Banks spoke with Frank Church.", []),
    ("The West Bank is calm.", []),
    ("Deputy Foreign Affairs Officer Colin Marsh spoke.", []),
  ])
  func `words that only stand together are no body`(_ text: String, _ bodies: [String]) throws {
    #expect(try EntityProbe().names(.organization, in: text) == bodies)
  }

  @Test func `bodies of many countries take none from the words beside them`() throws {
    let reading = try EntityProbe().read(
      "Finnish NATO membership and Polish EU money were discussed.")
    let bodies = reading.entities.filter { $0.kind == .organization }
    #expect(bodies.map(\.name) == ["North Atlantic Treaty Organization", "European Union"])
    #expect(bodies.allSatisfy { $0.country == nil })
  }

  @Test func `an acronym before its long form is the same body`() throws {
    let reading = try EntityProbe().read(
      "The WFB met on Monday. The Western Fisheries Board (WFB) closed a port.")
    #expect(reading.entities.filter { $0.kind == .organization }.count == 1)
  }
}
