#include "CResources.h"

#include <string.h>

/// One line per embedded file: EMBED(identifier, "name by which it is asked for", "path").
#define RESOURCES \
  X(store_sql, "store.sql") \
  X(countries_tsv, "countries.tsv") \
  X(leaders_tsv, "leaders.tsv") \
  X(party_members_tsv, "party_members.tsv") \
  X(post_countries_tsv, "post_countries.tsv") \
  X(descriptions_tsv, "descriptions.tsv") \
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
  X(events_tsv, "events.tsv") \
  X(channels_tsv, "channels.tsv") \
  X(appraisals_tsv, "appraisals.tsv") \
  X(parts_of_speech_bin, "parts_of_speech.bin") \
  X(about_a_country_rq, "about-a-country.rq") \
  X(chain_of_attribution_rq, "chain-of-attribution.rq") \
  X(denials_rq, "denials.rq") \
  X(mentioned_together_rq, "mentioned-together.rq") \
  X(most_quoted_rq, "most-quoted.rq") \
  X(posts_of_a_person_rq, "posts-of-a-person.rq") \
  X(said_at_event_rq, "said-at-event.rq") \
  X(shared_topics_rq, "shared-topics.rq") \
  X(statements_per_week_rq, "statements-per-week.rq") \
  X(unconfirmed_claims_rq, "unconfirmed-claims.rq") \
  X(who_holds_post_rq, "who-holds-post.rq") \
  X(who_met_whom_rq, "who-met-whom.rq") \
  X(who_said_what_rq, "who-said-what.rq") \
  X(who_speaks_for_whom_rq, "who-speaks-for-whom.rq") \
  X(wire_copies_rq, "wire-copies.rq")

static const unsigned char store_sql[] = {
#embed "../../schema/store.sql"
};
static const unsigned char appraisals_tsv[] = {
#embed "data/appraisals.tsv"
};
static const unsigned char party_members_tsv[] = {
#embed "data/party_members.tsv"
};
static const unsigned char post_countries_tsv[] = {
#embed "data/post_countries.tsv"
};
static const unsigned char descriptions_tsv[] = {
#embed "data/descriptions.tsv"
};
static const unsigned char leaders_tsv[] = {
#embed "data/leaders.tsv"
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
static const unsigned char channels_tsv[] = {
#embed "data/channels.tsv"
};
static const unsigned char parts_of_speech_bin[] = {
#embed "data/parts_of_speech.bin"
};
static const unsigned char about_a_country_rq[] = {
#embed "../../schema/queries/about-a-country.rq"
};
static const unsigned char chain_of_attribution_rq[] = {
#embed "../../schema/queries/chain-of-attribution.rq"
};
static const unsigned char denials_rq[] = {
#embed "../../schema/queries/denials.rq"
};
static const unsigned char mentioned_together_rq[] = {
#embed "../../schema/queries/mentioned-together.rq"
};
static const unsigned char most_quoted_rq[] = {
#embed "../../schema/queries/most-quoted.rq"
};
static const unsigned char posts_of_a_person_rq[] = {
#embed "../../schema/queries/posts-of-a-person.rq"
};
static const unsigned char said_at_event_rq[] = {
#embed "../../schema/queries/said-at-event.rq"
};
static const unsigned char shared_topics_rq[] = {
#embed "../../schema/queries/shared-topics.rq"
};
static const unsigned char statements_per_week_rq[] = {
#embed "../../schema/queries/statements-per-week.rq"
};
static const unsigned char unconfirmed_claims_rq[] = {
#embed "../../schema/queries/unconfirmed-claims.rq"
};
static const unsigned char who_holds_post_rq[] = {
#embed "../../schema/queries/who-holds-post.rq"
};
static const unsigned char who_met_whom_rq[] = {
#embed "../../schema/queries/who-met-whom.rq"
};
static const unsigned char who_said_what_rq[] = {
#embed "../../schema/queries/who-said-what.rq"
};
static const unsigned char who_speaks_for_whom_rq[] = {
#embed "../../schema/queries/who-speaks-for-whom.rq"
};
static const unsigned char wire_copies_rq[] = {
#embed "../../schema/queries/wire-copies.rq"
};

struct rapporteur_resource rapporteur_resource_named(const char *name) {
#define X(identifier, title)                                                    \
  if (strcmp(name, title) == 0)                                                 \
    return (struct rapporteur_resource){identifier, sizeof identifier};
  RESOURCES
#undef X
  return (struct rapporteur_resource){NULL, 0};
}

const char *rapporteur_resource_name(size_t index) {
#define X(identifier, title) title,
  static const char *const names[] = {RESOURCES};
#undef X
  return index < sizeof names / sizeof *names ? names[index] : NULL;
}
