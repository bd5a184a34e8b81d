package import Questions

extension ArticleReference {
  /// Headline, outlet and date, as far as they are known.
  package var words: String {
    let source = [outlet, date].compactMap(\.self).joined(separator: ", ")
    guard let headline else { return source.isEmpty ? "an article without a headline" : source }
    return source.isEmpty ? headline : "\(headline) (\(source))"
  }
}
