/// Takes the parts of a model out of its file, and believes nothing that it says about itself.
struct ModelReader {
  private let bytes: UnsafeRawBufferPointer
  private let path: String
  let header: ModelHeader

  /// Checks the checksum at the end of the file and reads its header.
  ///
  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(ModelError) {
    self.bytes = bytes
    self.path = path
    header = try ModelHeader(bytes, path: path)
    let end = bytes.count - 8
    guard end > 0, bytes.count.isMultiple(of: 8),
      Checksum.of(.init(rebasing: bytes[..<end]))
        == UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
    else { throw .damaged(path: path) }
  }

  /// The error of a model whose parts do not fit together.
  func malformed(_ what: String) -> ModelError { .malformed(path: path, what: what) }

  /// The lines of a text.
  func lines(of name: String) throws(ModelError) -> [String] {
    guard let range = header.texts[name], range.upperBound <= bytes.count else {
      throw malformed("it has no text called \(name)")
    }
    return bytes[range].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A table of numbers.
  func matrix(_ name: String, rows: Int, columns: Int) throws(ModelError) -> Matrix {
    let table = try table(name, rows: rows, columns: columns)
    var values = [Float](repeating: 0, count: rows * columns)
    switch table.kind {
    case .f32:
      for index in values.indices { values[index] = float(table.offset, index) }
    case .i8:
      let scales = try scales(of: table, width: 1, name)
      unfold(Int8.self, table, scales, into: &values)
    case .i16:
      let scales = try scales(of: table, width: 2, name)
      unfold(Int16.self, table, scales, into: &values)
    }
    guard values.allSatisfy(\.isFinite) else {
      throw malformed("its table \(name) holds what is no number")
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }

  /// A table that is kept as it is stored, because few of its rows are needed at a time.
  func compactMatrix(_ name: String, rows: Int, columns: Int) throws(ModelError) -> CompactMatrix {
    let table = try table(name, rows: rows, columns: columns)
    guard table.kind == .i8 else { throw malformed("its table \(name) is not of bytes") }
    let scales = try scales(of: table, width: 1, name)
    let values = bytes[table.offset..<(table.offset + rows * columns)]
    return CompactMatrix(
      columns: columns, values: values.map { Int8(bitPattern: $0) }, scales: scales)
  }

  private func table(
    _ name: String, rows: Int, columns: Int
  ) throws(ModelError) -> ModelHeader.Table {
    guard let table = header.tables[name] else {
      throw malformed("it has no table called \(name)")
    }
    guard table.rows == rows, table.columns == columns else {
      throw malformed(
        "its table \(name) has \(table.rows) × \(table.columns) numbers where \(rows) × \(columns) "
          + "are needed")
    }
    let width = table.kind == .i8 ? 1 : table.kind == .i16 ? 2 : 4
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count <= bytes.count / width, table.offset <= bytes.count - count * width
    else { throw malformed("its table \(name) reaches beyond the end of the file") }
    return table
  }

  private func float(_ offset: Int, _ index: Int) -> Float {
    Float(
      bitPattern: UInt32(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self)))
  }

  /// The scales of the rows, which stand behind the numbers.
  private func scales(
    of table: ModelHeader.Table, width: Int, _ name: String
  ) throws(ModelError) -> [Float] {
    let offset = table.offset + table.rows * table.columns * width
    guard offset <= bytes.count - 4 * table.rows else {
      throw malformed("its table \(name) reaches beyond the end of the file")
    }
    let scales = (0..<table.rows).map { float(offset, $0) }
    guard scales.allSatisfy(\.isFinite) else {
      throw malformed("its table \(name) has a scale that is no number")
    }
    return scales
  }

  private func unfold<Number: FixedWidthInteger>(
    _ type: Number.Type, _ table: ModelHeader.Table, _ scales: [Float], into values: inout [Float]
  ) {
    let size = MemoryLayout<Number>.size
    for row in 0..<table.rows {
      let scale = scales[row]
      for index in (row * table.columns)..<((row + 1) * table.columns) {
        let number = bytes.loadUnaligned(
          fromByteOffset: table.offset + size * index, as: Number.self)
        values[index] = Float(Number(littleEndian: number)) * scale
      }
    }
  }
}
