#pragma once
#include <stddef.h>

/// One file of the repository, compiled into the program: its bytes and nothing about their meaning.
struct rapporteur_resource {
  const unsigned char *bytes;
  size_t count;
};

/// The embedded file of that name ("store.sql", "countries.tsv"), or a null pointer and zero.
struct rapporteur_resource rapporteur_resource_named(const char *name);

/// The name of the embedded file of that number, counted from 0, or a null pointer behind the last.
const char *rapporteur_resource_name(size_t index);
