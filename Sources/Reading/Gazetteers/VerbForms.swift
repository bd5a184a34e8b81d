/// The forms of a verb that one spelling can be; "said" is a past and a participle.
public struct VerbForms: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The plain form ("say").
  public static let base = VerbForms(rawValue: 1)
  /// The third person of the present ("says").
  public static let third = VerbForms(rawValue: 2)
  /// The past ("said").
  public static let past = VerbForms(rawValue: 4)
  /// The past participle ("said", "written").
  public static let participle = VerbForms(rawValue: 8)
  /// The form in -ing ("saying").
  public static let gerund = VerbForms(rawValue: 16)
  /// A noun in the singular, for tables that hold nouns as well.
  public static let singular = VerbForms(rawValue: 32)
  /// A noun in the plural.
  public static let plural = VerbForms(rawValue: 64)

  /// The forms in the order in which the tables list them for a verb.
  static let verbOrder: [VerbForms] = [.base, .third, .past, .participle, .gerund]
  /// The forms in the order in which the tables list them for a noun.
  static let nounOrder: [VerbForms] = [.singular, .plural]
}
