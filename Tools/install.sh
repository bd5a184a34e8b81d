#!/bin/sh
# Installs the Debian packages that building, testing and drawing need, where they are missing.
#
# Usage: Tools/install.sh [PACKAGE…], for further packages that something wants
# Asks nothing. Where it may not install, it says exactly what to run instead, and exits with 1.
set -eu

packages="
  libsqlite3-dev libserd-dev libxml2-dev zlib1g-dev libuchardet-dev libpcre2-dev libutf8proc-dev
  libcurl4-openssl-dev libblas-dev libopenblas0
  pkg-config
  graphviz fonts-dejavu-core
  python3 python3-venv
  $*
"

if ! command -v swift >/dev/null 2>&1 && [ ! -x /opt/swift/usr/bin/swift ]; then
  echo "Swift was not found, neither in the PATH nor in /opt/swift/usr/bin;" \
    "install Swift 6.2 or newer from https://www.swift.org/install/linux/ and run this again." >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
  # Another system: it cannot be told by names of packages, so ask for the things themselves.
  if pkg-config --exists sqlite3 serd-0 libxml-2.0 zlib uchardet libpcre2-8 libutf8proc libcurl blas 2>/dev/null \
    && command -v dot >/dev/null && command -v python3 >/dev/null; then
    exit 0
  fi
  echo "This is no Debian system. Install what these Debian packages hold, then run this again:" >&2
  echo " " $packages >&2
  exit 1
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root="env"
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo -n env"
else
  echo "These packages are missing:$missing" >&2
  echo "Install them as root, then run this again:" >&2
  echo "  apt-get update && apt-get install --yes --no-install-recommends$missing" >&2
  exit 1
fi

echo "Installing:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The lists of packages may be missing altogether, as on a fresh image; a mirror that is down for
# one list does no harm where the packages are known already.
$as_root DEBIAN_FRONTEND=noninteractive apt-get update >"$log" 2>&1 </dev/null || cat "$log" >&2
if ! $as_root DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
  $missing >"$log" 2>&1 </dev/null; then
  cat "$log" >&2
  echo "The packages could not be installed; what apt-get says about it stands above." >&2
  exit 1
fi
