/// Whether a text is long enough to be an article, and in English.
///
/// Looks at letters and at the short words that every sentence of a language is held together by.
struct EnglishCheck {
  /// How many words there are, up to ``mostWords``; a Chinese character counts as one.
  private(set) var words = 0
  private var letters = 0
  private var latinLetters = 0
  private var latinWords = 0
  private var counts = [Int](repeating: 0, count: EnglishCheck.languages.count)

  /// Below this many words no language can be told and no article is told of.
  static let fewestWords = 20

  /// What comes after so many words is in the language of what comes before.
  static let mostWords = 2_000

  /// Counts the words of a text; the first ``mostWords`` are enough.
  init(_ text: String) {
    var word: [UInt8] = []
    var isLatin = true
    func end(_ check: inout Self) {
      guard !word.isEmpty else { return }
      check.words += 1
      if isLatin {
        check.latinWords += 1
        check.count(String(decoding: word, as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
      isLatin = true
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let lower = UInt8(value) | 0x20
        if (0x61...0x7A).contains(lower) {
          letters += 1
          latinLetters += 1
          word.append(lower)
        } else {
          end(&self)
        }
      } else if Self.isIdeograph(value) {
        end(&self)
        letters += 1
        words += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
        if value < 0x250 { latinLetters += 1 } else { isLatin = false }
        word.append(contentsOf: String(Self.lowercased(scalar)).utf8)
      } else {
        end(&self)
      }
      if words >= Self.mostWords { break }
    }
    end(&self)
  }

  /// The reason to leave a text out, or nil for an English article.
  var refusal: CorpusError.Reason? {
    guard words >= Self.fewestWords else { return .nearEmpty(words: words) }
    guard latinLetters * 10 >= letters * 6, latinWords > 0 else {
      return .notEnglish(language: nil)
    }
    let english = counts[0]
    let rivals = zip(Self.languages, counts).dropFirst()
    guard let rival = rivals.max(by: { $0.1 < $1.1 }) else { return nil }
    let share = Double(english) / Double(latinWords)
    // Running English has a third of such words, a list of names and titles still a tenth.
    if share >= 0.2 || (share >= 0.06 && Double(english) > 1.5 * Double(rival.1)) {
      return english > rival.1 ? nil : .notEnglish(language: rival.0.name)
    }
    let rivalShare = Double(rival.1) / Double(latinWords)
    return .notEnglish(language: rivalShare >= 0.1 ? rival.0.name : nil)
  }

  private mutating func count(_ word: String) {
    guard let indices = Self.index[word] else { return }
    for index in indices { counts[index] += 1 }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
      || (0x20000...0x2FFFF).contains(value)
  }

  private struct Language {
    let name: String
    let words: [String]

    init(_ name: String, _ words: String) {
      self.name = name
      self.words = words.split(separator: " ").map(String.init)
    }
  }

  /// English first; of the others those that news sites mix with it.
  private static let languages = [
    Language(
      "English",
      """
      the of and to in that is was for on with as it by at from are be this has have had not but \
      his her he she they their its an or which who will would been were said more than after \
      also into about we our you your i my a there when if all one can could what other no us
      """),
    Language(
      "French",
      """
      le la les de des du et en un une est dans que qui pour par sur au aux avec ce cette ne pas \
      plus a il elle ils sont ont se son sa ses leur mais ou comme été être d l s c qu n
      """),
    Language(
      "German",
      """
      der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einen einer \
      als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie einem über so \
      zum war haben nur oder vor zur bis mehr durch
      """),
    Language(
      "Spanish",
      """
      el la los las de del y en un una que es por con para se no su sus al lo como más pero ha \
      fue este esta entre ya o le sobre son también desde ser
      """),
    Language(
      "Portuguese",
      """
      o a os as de do da dos das e em um uma que é por com para se não no na nos nas ao mais como \
      mas foi ser seu sua pelo pela são também entre
      """),
    Language(
      "Italian",
      """
      il lo la i gli le di del della dei delle e in un una che è per con si non da al alla nel \
      nella ha sono come più ma anche dal dalla questo questa tra sul
      """),
    Language(
      "Dutch",
      """
      de het een van en in is dat op te met voor zijn niet aan er om ook als maar door bij over \
      uit nog naar heeft worden wordt deze die tot had hebben
      """),
    Language(
      "Turkish",
      """
      ve bir bu da de için ile olarak daha çok olan gibi ise en ancak kadar sonra ne her var \
      tarafından oldu olduğunu dedi arasında göre
      """),
    Language(
      "Indonesian or Malay",
      """
      yang dan di dengan untuk dari ini itu pada dalam tidak akan ke oleh adalah telah juga \
      sebagai mereka kepada bahwa atau
      """),
    Language(
      "Swedish, Danish or Norwegian",
      """
      och att det som en på är av för med den till om har inte ett han de jag var sig men vi så \
      og det er af til ikke på som med den har et for han de vi men
      """),
    Language(
      "Polish",
      """
      w i na z do się nie że jest o to po za od jak ale przez dla przy są oraz tym był może
      """),
    Language(
      "Romanian",
      """
      și în de la a cu pe că din un o care nu este pentru mai sunt ce prin au fi al ale între
      """),
  ]

  private static let index: [String: [Int]] = {
    var index: [String: [Int]] = [:]
    for (number, language) in languages.enumerated() {
      for word in Set(language.words) { index[word, default: []].append(number) }
    }
    return index
  }()
}
