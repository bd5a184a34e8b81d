/// By what the pairs of a segment are sorted.
enum SegmentOrder: Int64, CaseIterable {
  /// The key is the object, the value the subject.
  case byObject = 0
  /// The key is the subject, the value the object.
  case bySubject = 1

  /// A triple's pair in this order.
  func pair(subject: Int64, object: Int64) -> SegmentPair {
    switch self {
    case .byObject: SegmentPair(key: object, value: subject)
    case .bySubject: SegmentPair(key: subject, value: object)
    }
  }
}
