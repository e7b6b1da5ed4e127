#!/bin/sh
# Lints the contracts: called by the tests of the suite and by CI. Without Node it says so and passes on a developer's
# machine; in CI (CI=true) nothing may be skipped.
cd "$(dirname "$0")" || exit 1

cannot() {
    echo "Contracts not linted: $1 契约未检查。" >&2
    [ "$CI" = "true" ] && exit 1
    exit 0
}

command -v node >/dev/null 2>&1 || cannot "install Node.js 20.19 or newer and run again."
command -v npm >/dev/null 2>&1 || cannot "install npm 10 or newer and run again."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    cannot "Node.js is $(node --version), 20.19 or newer is needed."

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --silent --no-fund --no-audit --ignore-scripts >/dev/null 2>&1 ||
        cannot "npm ci could not fetch the linters (no network?)."
fi
exec npm run --silent lint
