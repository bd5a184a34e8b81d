#!/bin/bash
# Tries what is too long for the tests: sizes at the limits of what is read, and kill -9 at random
# moments of a longer run. Says for each what it cost; the status is 1 where something is not so.
#
# Usage: Tools/hostile.sh PROGRAM [SEED]
set -uo pipefail
program=$(realpath "$1")
RANDOM=${2:-20}
root=$(cd "$(dirname "$0")/.." && pwd)
releases="$(realpath -m "${RAPPORTEUR_SHARED:-$root/../shared}")/press/state_department_2021-2022.jsonl.gz"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset RAPPORTEUR_DB
failed=0

# expect STATUS SECONDS MEGABYTES WORDS…: runs the program within a time and a size.
expect() {
  local status=$1 seconds=$2 megabytes=$3 start peak=0 now got
  shift 3
  start=$(date +%s%N)
  "$program" "$@" >out 2>err &
  local process=$!
  while kill -0 "$process" 2>/dev/null; do
    now=$(awk '/VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null)
    [ "${now:-0}" -gt "$peak" ] && peak=$now
    [ $(($(date +%s%N) - start)) -gt $((seconds * 2000000000)) ] && kill -9 "$process"
    sleep 0.02
  done
  wait "$process" 2>/dev/null
  got=$?
  local took=$((($(date +%s%N) - start) / 1000000))
  local verdict=ok
  if [ "$got" -ne "$status" ] || [ "$took" -gt $((seconds * 1000)) ] \
    || [ "$peak" -gt $((megabytes * 1024)) ]; then
    verdict="NOT SO (status $status, $seconds s, $megabytes MB wanted)"
    failed=1
  fi
  printf '%-28s status %3d %7d ms %5d MB  %s\n' "${*: -1}" "$got" "$took" $((peak / 1024)) "$verdict"
  [ "$verdict" = ok ] || head -c 400 err
}

# repeat WORDS BYTES: the words again and again.
repeat() { yes "$1" | tr -d '\n' | head -c "$2"; }

"$program" init >out 2>err || exit 1
said='The minister said in Lima that talks would go on. '
repeat "$said" 100M >line.txt
{ printf '{"text":"'; repeat "$said" 100M; printf '"}\n'; } >line.jsonl
{ printf '<html><body><p>'; repeat "$said" 60M; } >line.html
{ printf '{"text":"'; repeat "$said" 60M; printf '"}'; } >line.json
repeat "$said" 60M >sixty.txt
for size in 20 200; do
  repeat "$said" ${size}K >"sentences-${size}k.txt"
  { printf '%s' "$said"; repeat 'said the envoy of Peru ' ${size}K; } >"one-sentence-${size}k.txt"
  { printf '%s' "$said"; repeat '“He said “that ' ${size}K; } >"quotations-${size}k.txt"
  { printf '%s' "$said"; repeat 'Foreign Minister Inés Quispe of Peru, ' ${size}K; } >"names-${size}k.txt"
done
{ printf '<html><body>'; repeat '<div>' 500K; printf '<p>%s' "$said"; } >deep.html
{ printf '<rss>'; repeat '<item>' 600K; } >deep.xml
repeat '[' 1M >deep.json
{ printf '['; repeat '{},' 3M; printf '{}]'; } >million.json
head -c 2G /dev/zero | gzip -1 >bomb.txt.gz
{ repeat "$said" 3M; head -c 2G /dev/zero | tr '\0' 'a'; } | gzip -1 >late-bomb.txt.gz
for file in line.txt line.jsonl line.html line.json sixty.txt deep.html deep.xml deep.json \
  million.json bomb.txt.gz late-bomb.txt.gz; do
  expect 3 10 500 ingest "$file"
  [ "$(wc -l <err)" -eq 1 ] || { echo "more than one line: $(head -n 2 err)"; failed=1; }
done
for file in sentences-*.txt one-sentence-*.txt quotations-*.txt names-*.txt; do
  expect 0 20 500 ingest "$file"
done
python3 "$root/Tools/cut_texts.py" "${2:-20}" 6000 "$root/Tools/readouts_elsewhere.jsonl" >cut.jsonl
expect 0 600 500 ingest cut.jsonl
expect 0 30 500 doctor

# kill -9 at random moments; then whole, and the same graph as of a run that nobody killed.
graph() { "$program" export --database "$1" | grep -v '/runs> \.$' | LC_ALL=C sort; }
if [ -e "$releases" ]; then
  zcat "$releases" | head -n 400 >releases.jsonl
  for database in whole killed; do "$program" init --database "$database.sqlite" >out 2>err; done
  start=$(date +%s%N)
  "$program" ingest --database whole.sqlite releases.jsonl || failed=1
  whole=$((($(date +%s%N) - start) / 1000000))
  killed=0
  for _ in $(seq 20); do
    "$program" ingest --quiet --database killed.sqlite releases.jsonl >out 2>err &
    process=$!
    sleep "$(awk "BEGIN { print ($whole * (0.02 + 0.4 * $RANDOM / 32768)) / 1000 }")"
    kill -9 "$process" 2>/dev/null && killed=$((killed + 1))
    wait "$process" 2>/dev/null
    "$program" doctor --database killed.sqlite >out 2>err \
      || { echo "doctor after kill -9:"; cat out err; failed=1; }
  done
  "$program" ingest --database killed.sqlite releases.jsonl || failed=1
  "$program" doctor --database killed.sqlite || failed=1
  if cmp -s <(graph whole.sqlite) <(graph killed.sqlite); then
    echo "killed $killed times of 20, and the graph is the same: $(graph killed.sqlite | wc -l) quads."
  else
    echo "NOT SO: the graph of the killed runs differs from that of the whole one:"
    diff <(graph whole.sqlite) <(graph killed.sqlite) | head -n 10
    failed=1
  fi
else
  echo "kill -9 was not tried: there is no $releases."
fi
exit "$failed"
