internal import Tagging

extension Context {
  /// The variable of the environment that names another model.
  static let modelVariable = "RAPPORTEUR_MODEL"
  private static let modelPath = "share/rapporteur/reader.model"

  /// The trained model, from where `modelPaths` finds it first.
  ///
  /// - Throws: `ModelError` where it cannot be used, `CommandError` where there is none.
  func tagger() throws -> Tagger {
    let paths = modelPaths
    guard let path = paths.first(where: { surroundings.isFile($0) }) else {
      throw CommandError(
        "The reader's model was not found as \(paths.joined(separator: " or ")); install it with "
          + "make install, or set \(Self.modelVariable) to where it lies; articles can be read without it "
          + "by --reader rules.")
    }
    return try Tagger(path: path)
  }

  /// Where the model may lie: where the user says and nowhere else, or beside the program where
  /// `make install` puts it, or in the project in which the program was built.
  var modelPaths: [String] {
    if let named = surroundings.environment[Self.modelVariable], !named.isEmpty {
      return [surroundings.path(named)]
    }
    guard let program = surroundings.program else { return ["/usr/local/" + Self.modelPath] }
    let folders = program.split(separator: "/").dropLast().map(String.init)
    var roots = [folders.dropLast()]
    if let build = folders.lastIndex(of: ".build") { roots.append(folders[..<build]) }
    return roots.map { "/" + ($0 + [Self.modelPath]).joined(separator: "/") }
  }
}
