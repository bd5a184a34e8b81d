#pragma once
#include <sqlite3.h>

/// Keeps SQLite from counting the memory of all connections together, behind one lock.
///
/// `sqlite3_config` takes any number of arguments, which Swift cannot give it. Without effect once a
/// connection was opened.
static inline int rapporteur_sqlite_count_no_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
