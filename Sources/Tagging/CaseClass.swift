/// How a word is written: what the encoder, which knows small letters only, would not see.
enum CaseClass: UInt8 {
  /// Marks.
  case other
  /// "Khoshroo"
  case capitalised
  /// "UN"
  case upper
  /// "iPhone", "McCain"
  case mixed
  /// "said"
  case lower
  /// "2021"
  case digits

  /// The class of a word.
  init(of word: String) {
    var letters = 0
    var capitals = 0
    var firstIsCapital = false
    var hasDigit = false
    for scalar in word.unicodeScalars {
      if ("0"..."9").contains(scalar) { hasDigit = true }
      guard Self.isLetter(scalar) else { continue }
      let isCapital = scalar.properties.isUppercase
      if letters == 0 { firstIsCapital = isCapital }
      letters += 1
      if isCapital { capitals += 1 }
    }
    if letters == 0 {
      self = hasDigit ? .digits : .other
    } else if capitals == 0 {
      self = .lower
    } else if capitals == letters, letters > 1 {
      self = .upper
    } else {
      self = capitals == 1 && firstIsCapital ? .capitalised : .mixed
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
