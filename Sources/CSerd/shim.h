#pragma once
#include <serd/serd.h>
#include <stdio.h>

/// Writes serd's message into the buffer; Swift cannot read a C va_list.
static inline void rapporteur_serd_message(const SerdError *error, char *buffer, size_t size) {
  vsnprintf(buffer, size, error->fmt, *error->args);
}
