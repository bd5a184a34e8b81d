# Sourced by the scripts that work on Samples/: makes a fresh database of them.

# read_samples PROGRAM DATABASE: the articles; the reference readings beside them are passed over.
# Steps are joined by &&, since `set -e` sleeps in a function that an `if` calls.
read_samples() {
  unset RAPPORTEUR_DB
  rm -rf "$(dirname "$2")" \
    && mkdir -p "$(dirname "$2")" \
    && "$1" init --database "$2" \
    && "$1" ingest --database "$2" Samples
}

# sample_article PROGRAM DATABASE NAME: the id of the sample whose file name begins so.
sample_article() {
  "$1" query --database "$2" --format csv "
    SELECT ?article { ?article a schema:NewsArticle ; rap:origin ?origin
      FILTER (CONTAINS(?origin, '/$3')) } ORDER BY ?article LIMIT 1" \
    | tr -d '\r' | sed -n '2s|^article/||p'
}

# draw_samples PROGRAM DATABASE FOLDER: DOT and SVG of each kind of drawing.
# Tests/CommandsTests/ExportTests.swift draws the same.
draw_samples() {
  local article name words form
  article=$(sample_article "$1" "$2" 01-) || return 1
  mkdir -p "$3" || return 1
  while read -r name words; do
    for form in dot svg; do
      # shellcheck disable=SC2086 # the words of a command line are words of their own
      "$1" graph --database "$2" $words -o "$3/$name.$form" </dev/null || return 1
    done
  done <<END
article article $article
speakers speakers
countries countries
topics topics
actors actors
around speakers --around halvorsen --depth 2
between actors --between almarante kenya
changes speakers --diff 2026-03-06 2026-03-10
END
}
