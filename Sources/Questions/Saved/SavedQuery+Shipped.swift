internal import CResources

extension SavedQuery {
  /// The queries that come with the product: the files of `schema/queries`, by name.
  ///
  /// - Throws: `SavedQueryError` where one of them is malformed, which the tests rule out.
  public static func shipped() throws(SavedQueryError) -> [SavedQuery] {
    var queries: [SavedQuery] = []
    var index = 0
    while let title = rapporteur_resource_name(index) {
      index += 1
      let file = String(cString: title)
      guard file.hasSuffix(".rq") else { continue }
      let resource = rapporteur_resource_named(title)
      let text = String(
        decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
      queries.append(try SavedQuery(name: String(file.dropLast(3)), text: text))
    }
    return queries.sorted { $0.name < $1.name }
  }
}
