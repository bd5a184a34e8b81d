import Corpus
import Foundation
import TestSupport

/// Short texts about invented people, in the languages that the reader meets.
enum Prose {
  static let english = """
    The foreign minister of Norland, Ada Quill, said on Friday that her government would send \
    an envoy to the talks in Geneva and that it expected the other side to do the same.

    “We have waited long enough for this,” she told reporters after the meeting.
    """
  static let short = "The envoy left Geneva."

  static let others: [(language: String, text: String)] = [
    (
      "French",
      """
      La ministre des affaires étrangères a déclaré vendredi que son gouvernement enverrait un \
      représentant aux pourparlers de Genève et qu’elle attendait de l’autre partie la même chose \
      dans les semaines qui viennent.
      """
    ),
    (
      "German",
      """
      Die Außenministerin sagte am Freitag, dass ihre Regierung eine Gesandte zu den Gesprächen \
      nach Genf schicken werde und dass sie von der anderen Seite das Gleiche erwarte, sobald die \
      Vorbereitungen abgeschlossen sind.
      """
    ),
    (
      "Spanish",
      """
      La ministra de Asuntos Exteriores dijo el viernes que su Gobierno enviará una representante \
      a las conversaciones de Ginebra y que espera que la otra parte haga lo mismo en los próximos \
      días, según un comunicado.
      """
    ),
    (
      "Russian",
      """
      Министр иностранных дел заявила в пятницу, что её правительство направит посланника на \
      переговоры в Женеву и что она ожидает того же от другой стороны в ближайшие недели, когда \
      подготовка будет завершена.
      """
    ),
    (
      "Arabic",
      """
      قالت وزيرة الخارجية يوم الجمعة إن حكومتها سترسل مبعوثا إلى المحادثات في جنيف وإنها تتوقع من \
      الطرف الآخر أن يفعل الشيء نفسه خلال الأسابيع المقبلة بعد انتهاء التحضيرات التي بدأت هذا الشهر.
      """
    ),
    (
      "Chinese",
      "外交部长星期五表示，她的政府将派遣一名特使前往日内瓦参加会谈，并期待对方在未来几周内采取同样的行动。会后她对记者说，我们已经等了很久。"
    ),
    (
      "Turkish",
      """
      Dışişleri Bakanı cuma günü yaptığı açıklamada, hükümetinin Cenevre’deki görüşmelere bir \
      temsilci göndereceğini ve karşı tarafın da bu hafta için aynı adımı atmasını beklediğini \
      söyledi, ancak kesin bir tarih vermedi.
      """
    ),
  ]

  /// The items of one file of that name and text.
  static func items(
    _ text: String, named name: String, options: CorpusOptions = CorpusOptions()
  ) throws -> [CorpusItem] {
    try items(Data(text.utf8), named: name, options: options)
  }

  /// The items of one file of that name and bytes.
  static func items(
    _ data: Data, named name: String, options: CorpusOptions = CorpusOptions()
  ) throws -> [CorpusItem] {
    let directory = try TemporaryDirectory()
    let path = directory.path(name)
    try data.write(to: URL(fileURLWithPath: path))
    return Array(CorpusReader(paths: [path], options: options))
  }
}

extension CorpusItem {
  /// The article, if it is one.
  var article: Article? {
    guard case .article(let article) = self else { return nil }
    return article
  }

  /// The reason, if there is no article.
  var reason: CorpusError.Reason? {
    switch self {
    case .article: nil
    case .skipped(_, let error), .failed(_, let error): error.reason
    }
  }

  /// The sentence about it, if there is no article.
  var sentence: String? {
    switch self {
    case .article: nil
    case .skipped(_, let error), .failed(_, let error): error.description
    }
  }

  /// Whether it failed.
  var isFailed: Bool {
    if case .failed = self { true } else { false }
  }
}

extension Article {
  /// The scalars that the offsets of the headline mark.
  var markedHeadline: String {
    var marked = String.UnicodeScalarView()
    marked.append(
      contentsOf: text.unicodeScalars.dropFirst(headlineBegin).prefix(headlineEnd - headlineBegin))
    return String(marked)
  }
}
