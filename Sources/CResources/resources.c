#include "CResources.h"

#include <string.h>

/// One line per embedded file: EMBED(identifier, "name by which it is asked for", "path").
#define RESOURCES \
  X(store_sql, "store.sql") \
  X(countries_tsv, "countries.tsv") \
  X(places_tsv, "places.tsv") \
  X(organizations_tsv, "organizations.tsv") \
  X(organization_nouns_tsv, "organization_nouns.tsv") \
  X(roles_tsv, "roles.tsv") \
  X(role_modifiers_tsv, "role_modifiers.tsv") \
  X(honorifics_tsv, "honorifics.tsv") \
  X(given_names_tsv, "given_names.tsv") \
  X(family_names_tsv, "family_names.tsv") \
  X(name_variants_tsv, "name_variants.tsv") \
  X(reporting_verbs_tsv, "reporting_verbs.tsv") \
  X(event_types_tsv, "event_types.tsv") \
  X(events_tsv, "events.tsv")

static const unsigned char store_sql[] = {
#embed "../../schema/store.sql"
};
static const unsigned char countries_tsv[] = {
#embed "data/countries.tsv"
};
static const unsigned char places_tsv[] = {
#embed "data/places.tsv"
};
static const unsigned char organizations_tsv[] = {
#embed "data/organizations.tsv"
};
static const unsigned char organization_nouns_tsv[] = {
#embed "data/organization_nouns.tsv"
};
static const unsigned char roles_tsv[] = {
#embed "data/roles.tsv"
};
static const unsigned char role_modifiers_tsv[] = {
#embed "data/role_modifiers.tsv"
};
static const unsigned char honorifics_tsv[] = {
#embed "data/honorifics.tsv"
};
static const unsigned char given_names_tsv[] = {
#embed "data/given_names.tsv"
};
static const unsigned char family_names_tsv[] = {
#embed "data/family_names.tsv"
};
static const unsigned char name_variants_tsv[] = {
#embed "data/name_variants.tsv"
};
static const unsigned char reporting_verbs_tsv[] = {
#embed "data/reporting_verbs.tsv"
};
static const unsigned char event_types_tsv[] = {
#embed "data/event_types.tsv"
};
static const unsigned char events_tsv[] = {
#embed "data/events.tsv"
};

struct rapporteur_resource rapporteur_resource_named(const char *name) {
#define X(identifier, title)                                                    \
  if (strcmp(name, title) == 0)                                                 \
    return (struct rapporteur_resource){identifier, sizeof identifier};
  RESOURCES
#undef X
  return (struct rapporteur_resource){NULL, 0};
}
