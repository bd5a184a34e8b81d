#!/bin/sh
# Installs the program, its model and its completions for bash, zsh and fish.
#
# Usage: Tools/install_program.sh PROGRAM PREFIX
set -eu

program=$1
prefix=$2

install -D -m 755 "$program" "$prefix/bin/rapporteur"
# write SHELL PATH: the completions for a shell, written whole or not at all.
write() {
  "$program" completions "$1" >"$work"
  install -D -m 644 "$work" "$prefix/share/$2"
}
work=$(mktemp)
trap 'rm -f "$work"' EXIT
write bash bash-completion/completions/rapporteur
write zsh zsh/site-functions/_rapporteur
write fish fish/vendor_completions.d/rapporteur.fish
install -D -m 644 share/rapporteur/reader.model "$prefix/share/rapporteur/reader.model"
install -D -m 644 LICENSE "$prefix/share/doc/rapporteur/LICENSE"
echo "Installed $prefix/bin/rapporteur with its model and its completions."
