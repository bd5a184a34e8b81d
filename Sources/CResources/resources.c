#include "CResources.h"

#include <string.h>

/// One line per embedded file: EMBED(identifier, "name by which it is asked for", "path").
#define RESOURCES \
  X(store_sql, "store.sql")

static const unsigned char store_sql[] = {
#embed "../../schema/store.sql"
};

struct rapporteur_resource rapporteur_resource_named(const char *name) {
#define X(identifier, title)                                                    \
  if (strcmp(name, title) == 0)                                                 \
    return (struct rapporteur_resource){identifier, sizeof identifier};
  RESOURCES
#undef X
  return (struct rapporteur_resource){NULL, 0};
}
