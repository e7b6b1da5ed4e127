#!/bin/sh
# Makes the TypeScript client of the merged contract and compiles it strictly, with the journey that uses it.
set -e
cd "$(dirname "$0")"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --silent --no-fund --no-audit --ignore-scripts
fi
npm run --silent generate
npm run --silent compile
