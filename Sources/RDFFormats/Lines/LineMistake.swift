/// What is wrong in a line, and at which byte of the buffer.
struct LineMistake: Error {
  var offset: Int
  var message: String
}
