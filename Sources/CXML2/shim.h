#pragma once
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose headers clash with the copy of ICU inside of Foundation.
// Only the inside of a type that nobody here touches depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <libxml/tree.h>

/// Frees what libxml2 gave; `xmlFree` itself is a global variable, which Swift does not let in.
static inline void xml_free(void *memory) { xmlFree(memory); }
