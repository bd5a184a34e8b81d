/// What is known of the nodes or of the edges of a drawing, in columns.
///
/// A column has one type: where the same name holds a count here and words there, all are words.
struct DetailTable {
  /// One column.
  struct Column {
    /// What cells refer to it by.
    var id: String
    /// What users see.
    var name: String
    /// What its cells are.
    var type: ValueType
  }

  /// The types that both GEXF and GraphML have, by the names that they share or nearly share.
  enum ValueType {
    case text, integer, number
  }

  /// The columns, in the order in which their names first come.
  private(set) var columns: [Column] = []
  private var places: [String: Int] = [:]
  private let prefix: String

  /// Finds the columns of some rows; `prefix` tells their ids from those of another table.
  init(_ rows: some Sequence<[Detail]>, prefix: String) {
    self.prefix = prefix
    for row in rows { for detail in row { add(detail) } }
  }

  private mutating func add(_ detail: Detail) {
    let type: ValueType =
      switch detail.value {
      case .text: .text
      case .integer: .integer
      case .number: .number
      }
    guard let place = places[detail.name] else {
      places[detail.name] = columns.count
      columns.append(Column(id: "\(prefix)\(columns.count)", name: detail.name, type: type))
      return
    }
    let known = columns[place].type
    guard known != type else { return }
    columns[place].type = known == .text || type == .text ? .text : .number
  }

  /// The cells of a row by their columns, each column once.
  func cells(_ row: [Detail]) -> [(column: String, text: String)] {
    var seen: Set<String> = []
    return row.compactMap { detail in
      guard let place = places[detail.name], seen.insert(detail.name).inserted,
        let text = Self.text(detail.value)
      else { return nil }
      return (columns[place].id, text)
    }
  }

  private static func text(_ value: Detail.Value) -> String? {
    switch value {
    case .text(let text): text
    case .integer(let count): String(count)
    case .number(let number): number.isFinite ? String(number) : nil
    }
  }
}

extension Node {
  /// All that is known of the node but its id and the first line of its label.
  func allDetails(in frame: Cluster?) -> [Detail] {
    [
      Detail("kind", kind.rawValue),
      Detail("subtitle", label.dropFirst().filter { !$0.isEmpty }.joined(separator: "\n")),
      Detail("group", frame?.label), Detail("groupID", frame?.id),
      weight.map { Detail("count", $0) },
      Detail("url", linkable(url)),
      Detail("note", tooltip),
    ].compactMap(\.self).filter(\.isTold) + details
  }
}

extension Edge {
  /// All that is known of the edge but its ends.
  var allDetails: [Detail] {
    [
      Detail("kind", kind.rawValue), Detail("words", label), weight.map { Detail("count", $0) },
      Detail("url", linkable(url)), Detail("note", tooltip),
    ].compactMap(\.self).filter(\.isTold) + details
  }
}

/// The address, where pictures would link it: what they must not, programs must not open either.
private func linkable(_ address: String?) -> String? {
  address.flatMap { DOTString.address($0) == nil ? nil : $0 }
}

extension Detail {
  /// Whether it says anything.
  fileprivate var isTold: Bool { value != .text("") }
}
