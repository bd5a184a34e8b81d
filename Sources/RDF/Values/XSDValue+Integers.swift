extension XSDValue {
  /// Reads an `xsd:integer` or one of the datatypes derived from it, nil beyond the datatype's range.
  ///
  /// The value is a plain integer: what is computed from an `xsd:byte` need not be one.
  init?(integer text: String, datatype name: Substring) {
    let bounds: (least: BigInteger?, most: BigInteger?)
    switch name {
    case "integer": bounds = (nil, nil)
    case "long": bounds = (-0x8000_0000_0000_0000, 0x7FFF_FFFF_FFFF_FFFF)
    case "int": bounds = (-0x8000_0000, 0x7FFF_FFFF)
    case "short": bounds = (-0x8000, 0x7FFF)
    case "byte": bounds = (-0x80, 0x7F)
    case "nonNegativeInteger": bounds = (0, nil)
    case "positiveInteger": bounds = (1, nil)
    case "unsignedLong": bounds = (0, XSDValue.mostUnsignedLong)
    case "unsignedInt": bounds = (0, 0xFFFF_FFFF)
    case "unsignedShort": bounds = (0, 0xFFFF)
    case "unsignedByte": bounds = (0, 0xFF)
    case "nonPositiveInteger": bounds = (nil, 0)
    case "negativeInteger": bounds = (nil, -1)
    default: return nil
    }
    guard let value = BigInteger(text), !(value < (bounds.least ?? value)),
      !((bounds.most ?? value) < value)
    else { return nil }
    self = .integer(value)
  }

  private static let mostUnsignedLong: BigInteger = 0x7FFF_FFFF_FFFF_FFFF * 2 + 1
}
