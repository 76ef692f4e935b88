#!/usr/bin/env bash
# Builds, and runs the whole suite. Arguments go to vitest: `npm test -- -u` rewrites golden files.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules ] || { echo 'node_modules is missing: run "npm ci" first.' >&2; exit 2; }
# The scenarios on a terminal need a terminal.
command -v script >/dev/null || { echo '"script" is missing: install util-linux (Debian: bsdutils).' >&2; exit 2; }
# Without LibreOffice the suite holds to what Lacuna says on such a machine, and not to what it reads of old Word files.
command -v soffice >/dev/null || echo '"soffice" is missing: real conversions of .doc files are not tested (Debian: libreoffice-writer).' >&2
# Pages are looked at in a browser.
if ! command -v chromium >/dev/null; then
  echo '"chromium" is missing: installing it from the Debian packages.' >&2
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 ||
    { echo '"chromium" could not be installed: install it (Debian: chromium) and run again.' >&2; exit 2; }
fi
# A golden file that is missing is a failure and not a file to write.
export CI=${CI:-1}
exec node_modules/.bin/vitest run "$@"
