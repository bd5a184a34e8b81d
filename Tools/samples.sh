# Sourced by the scripts that work on Samples/: makes a fresh database of them.

# read_samples PROGRAM DATABASE: the articles alone; the folder holds their reference readings too.
read_samples() {
  rm -rf "$(dirname "$2")"
  mkdir -p "$(dirname "$2")"
  unset RAPPORTEUR_DB
  "$1" init --database "$2"
  "$1" ingest --database "$2" Samples/[0-9]*
}

# sample_article PROGRAM DATABASE NAME: the id of the sample whose file name begins so.
sample_article() {
  "$1" query --database "$2" --format csv "
    SELECT ?article { ?article a schema:NewsArticle ; rap:origin ?origin
      FILTER (CONTAINS(?origin, '/$3')) } ORDER BY ?article LIMIT 1" \
    | tr -d '\r' | sed -n '2s|^article/||p'
}

# draw_samples PROGRAM DATABASE FOLDER: DOT and SVG of each kind of drawing.
draw_samples() {
  local kind
  mkdir -p "$3"
  for kind in article speakers countries topics; do
    set -- "$1" "$2" "$3" "$kind"
    [ "$kind" != article ] || set -- "$@" "$(sample_article "$1" "$2" 01-)"
    "$1" graph --database "$2" "${@:4}" -o "$3/$kind.dot"
    "$1" graph --database "$2" "${@:4}" -o "$3/$kind.svg"
  done
}
