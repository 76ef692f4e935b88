#!/usr/bin/env bash
# Builds, and runs the whole suite. Arguments go to vitest: `npm test -- -u` rewrites golden files.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules ] || { echo 'node_modules is missing: run "npm ci" first.' >&2; exit 2; }
# The scenarios on a terminal need a terminal.
command -v script >/dev/null || { echo '"script" is missing: install util-linux (Debian: bsdutils).' >&2; exit 2; }
as_root=$([ "$(id -u)" = 0 ] || echo sudo)
# Installs Debian packages where a program is missing: program, what it is for, packages.
need() {
  local program=$1 purpose=$2
  shift 2
  command -v "$program" >/dev/null && return
  echo "\"$program\" is missing: installing it from the Debian packages." >&2
  { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1 ||
    { echo "\"$program\" could not be installed, and $purpose: install it (Debian: $*) and run again." >&2; exit 2; }
}
need chromium 'pages are looked at in a browser' chromium
need soffice 'old Word files are converted and spreadsheets opened by LibreOffice' libreoffice-calc-nogui libreoffice-writer-nogui
# Debian keeps the programs of the server out of the path.
PATH="$PATH$(printf ':%s' /usr/lib/postgresql/*/bin)" need initdb 'the store is tested on PostgreSQL' postgresql
PATH="$PATH:/usr/sbin" need pgbouncer 'the store is tested behind a pooler' pgbouncer
# A golden file that is missing is a failure and not a file to write.
export CI=${CI:-1}
exec node_modules/.bin/vitest run "$@"
