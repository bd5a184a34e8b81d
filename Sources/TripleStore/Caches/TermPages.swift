/// The pages of the dictionary that were asked for often enough.
struct TermPages {
  private var pages: [TermPage?] = []
  /// For each page how many of its terms were read from the table one by one.
  private var demand: [UInt8] = []
  private var bytes = 0
  /// The page that is thrown away next where there is no room.
  private var hand = 0

  /// The most bytes that are kept.
  private static let limit = 160 << 20
  /// Reading a page takes as long as reading this many of its terms one by one.
  static let termsPerPage = 48

  /// The page of that number, where it is kept.
  subscript(number: Int) -> TermPage? { number < pages.count ? pages[number] : nil }

  /// Whether there is room for more without throwing anything away.
  var hasRoom: Bool { bytes < Self.limit }

  /// Notes that so many terms of a page are to be read.
  ///
  /// - Returns: whether the page is worth reading.
  mutating func isWorthReading(_ number: Int, for terms: Int) -> Bool {
    if number >= demand.count {
      demand += repeatElement(0, count: number + 1 - demand.count)
      pages += repeatElement(nil, count: number + 1 - pages.count)
    }
    let sum = Int(demand[number]) + terms
    demand[number] = UInt8(clamping: sum)
    return sum >= Self.termsPerPage
  }

  /// Keeps a page that was worth reading.
  mutating func insert(_ page: TermPage, _ number: Int) {
    bytes += page.bytes - (pages[number]?.bytes ?? 0)
    pages[number] = page
    while bytes > Self.limit {
      hand = (hand + 1) % pages.count
      guard hand != number, let old = pages[hand] else { continue }
      bytes -= old.bytes
      pages[hand] = nil
      demand[hand] = 0
    }
  }

  mutating func removeAll() {
    pages.removeAll()
    demand.removeAll()
    (bytes, hand) = (0, 0)
  }
}
