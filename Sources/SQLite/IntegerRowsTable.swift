internal import CSQLite

/// The table-valued function `integer_rows`: an array of the program, read by SQL as a table.
///
/// SQLite's name for this is an eponymous virtual table; see
/// <https://www.sqlite.org/vtab.html#tabfunc2> and <https://www.sqlite.org/bindptr.html>.
enum IntegerRowsTable {
  /// Where the rows lie.
  struct Source {
    let values: UnsafePointer<Int64>?
    let rows: Int
    let columns: Int
  }

  /// A cursor; SQLite sees the first member only.
  private struct Cursor {
    var base = sqlite3_vtab_cursor()
    var source: Source?
    var row = 0
  }

  /// What a bound pointer must be called to be taken for rows: SQLite compares the address's text.
  private static let name: StaticString = "integer_rows"

  private static let declaration =
    "CREATE TABLE integer_rows (\((0..<IntegerRows.mostColumns).map { "c\($0)" }.joined(separator: ", ")), "
    + "source HIDDEN)"

  /// Makes the function known to a connection, once.
  static func register(on connection: Connection) throws {
    guard !connection.knowsIntegerRows else { return }
    let status = sqlite3_create_module_v2(connection.handle, "integer_rows", module, nil, nil)
    guard status == SQLITE_OK else { throw connection.error(status, sql: nil) }
    connection.knowsIntegerRows = true
  }

  /// SQLite keeps this pointer for as long as there are connections, and only reads it.
  nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    module.initialize(to: sqlite3_module())
    module.pointee.iVersion = 1
    module.pointee.xConnect = { handle, _, _, _, table, _ in
      let status = sqlite3_declare_vtab(handle, declaration)
      guard status == SQLITE_OK else { return status }
      let made = UnsafeMutablePointer<sqlite3_vtab>.allocate(capacity: 1)
      made.initialize(to: sqlite3_vtab())
      table?.pointee = made
      return SQLITE_OK
    }
    module.pointee.xDisconnect = { table in
      table?.deallocate()
      return SQLITE_OK
    }
    module.pointee.xBestIndex = { _, info in bestIndex(info) }
    module.pointee.xOpen = { _, cursor in
      let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      made.initialize(to: Cursor())
      cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
        to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.pointee.xClose = { cursor in
      own(cursor)?.deallocate()
      return SQLITE_OK
    }
    module.pointee.xFilter = { cursor, _, _, count, arguments in
      guard let cursor = own(cursor) else { return SQLITE_INTERNAL }
      cursor.pointee.row = 0
      cursor.pointee.source = nil
      guard count == 1, let argument = arguments?.pointee,
        let source = sqlite3_value_pointer(argument, kind)
      else { return SQLITE_OK }
      cursor.pointee.source = source.assumingMemoryBound(to: Source.self).pointee
      return SQLITE_OK
    }
    module.pointee.xNext = { cursor in
      own(cursor)?.pointee.row += 1
      return SQLITE_OK
    }
    module.pointee.xEof = { cursor in
      guard let cursor = own(cursor) else { return 1 }
      return cursor.pointee.row < (cursor.pointee.source?.rows ?? 0) ? 0 : 1
    }
    module.pointee.xColumn = { cursor, context, column in
      guard let cursor = own(cursor), let source = cursor.pointee.source,
        let values = source.values, column < source.columns
      else {
        sqlite3_result_null(context)
        return SQLITE_OK
      }
      sqlite3_result_int64(context, values[cursor.pointee.row * source.columns + Int(column)])
      return SQLITE_OK
    }
    module.pointee.xRowid = { cursor, id in
      id?.pointee = Int64(own(cursor)?.pointee.row ?? 0)
      return SQLITE_OK
    }
    return UnsafePointer(module)
  }()

  private static func own(
    _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    cursor.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Cursor.self) }
  }

  /// The one plan: all rows of the pointer that the hidden column is compared with.
  private static func bestIndex(_ info: UnsafeMutablePointer<sqlite3_index_info>?) -> Int32 {
    guard let info else { return SQLITE_INTERNAL }
    for index in 0..<Int(info.pointee.nConstraint) {
      let constraint = info.pointee.aConstraint[index]
      guard constraint.iColumn == IntegerRows.mostColumns, constraint.usable != 0,
        constraint.op == UInt8(SQLITE_INDEX_CONSTRAINT_EQ)
      else { continue }
      info.pointee.aConstraintUsage[index].argvIndex = 1
      info.pointee.aConstraintUsage[index].omit = 1
      info.pointee.estimatedCost = 1
      info.pointee.estimatedRows = 1_000
      return SQLITE_OK
    }
    // Without its argument the function has no rows, and no plan that SQLite should choose.
    return SQLITE_CONSTRAINT
  }

  static var kind: UnsafePointer<CChar> {
    UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
