#!/usr/bin/env bash
# Recomputes a published release from the raw revisions of accidents and says whether it is right.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: recompute.sh [--dir DIRECTORY] RELEASE

Downloads a release and all revisions of its divisions as of its instant, recomputes every figure
from them with jq and says "equal", or lists the figures that are not.

  RELEASE          id of the release, from GET /statistics/releases
  --dir DIRECTORY  where downloads are kept, each release in a folder of its own: what is there
                   already is used again, and goes on where it was broken off (default: ./audit)
  --help           this text

Environment:
  TOCSIN           base of the API (default http://127.0.0.1:8080/api/v1)
  TOCSIN_TOKEN     access token of an auditor, or
  TOCSIN_TOKEN_COMMAND  a command that prints one; asked again for every request

Exit code: 0 equal, 1 not equal, 2 it could not be found out.
Needs bash, curl and jq.
TEXT
}

give_up() {
    echo "recompute.sh: $1" >&2
    exit 2
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
api=${TOCSIN:-http://127.0.0.1:8080/api/v1}
directory=
release=
while [ $# -gt 0 ]; do
    case $1 in
        --help) usage; exit 0 ;;
        --dir) directory=${2:?--dir needs a directory}; shift 2 ;;
        -*) usage >&2; exit 2 ;;
        *) release=$1; shift ;;
    esac
done
[ -n "$release" ] || { usage >&2; exit 2; }
[[ $release =~ ^[0-9a-fA-F-]{36}$ ]] || give_up "'$release' is not the id of a release"
for tool in curl jq; do
    command -v $tool > /dev/null || give_up "$tool is missing"
done
directory=${directory:-audit}/$release
mkdir -p "$directory"

token() {
    if [ -n "${TOCSIN_TOKEN:-}" ]; then printf %s "$TOCSIN_TOKEN"; else eval "${TOCSIN_TOKEN_COMMAND:?set TOCSIN_TOKEN or TOCSIN_TOKEN_COMMAND}"; fi
}

get() { # path, more arguments of curl
    local path=$1
    shift
    curl -sS --fail-with-body -H "Authorization: Bearer $(token)" "$@" "$api$path"
}

# The revisions of a division, whole. What is there already is not asked for again: a line that was
# cut off is dropped, and the export goes on after the last whole one.
revisions() { # division, file
    local division=$1 file=$2 after rows lines attempt
    [ -e "$file.whole" ] && return
    touch "$file"
    for attempt in 1 2 3 4 5; do
        [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ] && sed -i '$ d' "$file"
        after=
        [ -s "$file" ] && after="&after=$(tail -n 1 "$file" | jq -r .knownAt)"
        : > "$file.head"
        if get "/accidents/revisions?division=$division&asOf=$asOf$after" -N \
            -H 'Accept: application/x-ndjson' -D "$file.head" -o "$file.part"; then
            rows=$(tr -d '\r' < "$file.head" | sed -n 's/^[Rr]ow-[Cc]ount: *//p' | tail -n 1)
            lines=$(wc -l < "$file.part")
            cat "$file.part" >> "$file"
            if [ "${rows:-none}" = "$lines" ]; then
                rm -f "$file.part" "$file.head"
                touch "$file.whole"
                return
            fi
        elif [ -e "$file.part" ] && jq -e . > /dev/null 2>&1 < <(head -n 1 "$file.part") \
            && ! jq -e 'has("status") and has("title")' > /dev/null 2>&1 < <(head -n 1 "$file.part"); then
            cat "$file.part" >> "$file"
        fi
        echo "recompute.sh: the export of $division broke off, attempt $attempt" >&2
        sleep "$attempt"
    done
    give_up "the revisions of $division could not be had whole"
}

get "/statistics/releases/$release" -o "$directory/release.json" || give_up "no release $release"
get "/statistics/releases/$release/content" -o "$directory/content.json" || give_up "no content of $release"
digest=$(jq -r .digest "$directory/release.json")
actual=$(sha256sum < "$directory/content.json" | cut -d' ' -f1)
if [ "$digest" != "$actual" ]; then
    echo "not equal: the frozen text has the digest $actual, the release says $digest"
    exit 1
fi
asOf=$(jq -r .asOf "$directory/content.json")
tables=$(jq '.figures | length' "$directory/content.json")
echo "release $(jq -r .releaseNo "$directory/content.json") as of $asOf, $tables tables, digest genuine"

: > "$directory/differences.ndjson"
for ((table = 0; table < tables; table++)); do
    jq ".figures[$table]" "$directory/content.json" > "$directory/figure.json"
    division=$(jq -r .answer.division "$directory/figure.json")
    revisions "$division" "$directory/$division.ndjson"
    children=()
    if jq -e '.answer.groupBy | index("division")' "$directory/figure.json" > /dev/null; then
        mapfile -t children < <(jq -r --arg root "$division" \
            '[.answer.cells[].keys.division] | unique - [$root] | .[]' "$directory/figure.json")
        for child in "${children[@]}"; do
            revisions "$child" "$directory/$child.ndjson"
        done
    fi
    {
        cat "$directory/$division.ndjson"
        if jq -e '.answer.groupBy | index("division")' "$directory/figure.json" > /dev/null; then
            jq -c --arg root "$division" 'select(.division == $root) + {child: $root}' "$directory/$division.ndjson"
            for child in "${children[@]}"; do
                jq -c --arg child "$child" '. + {child: $child}' "$directory/$child.ndjson"
            done
        fi
    } | jq -cn --arg asOf "$asOf" --argjson figure "$(cat "$directory/figure.json")" \
        -f "$here/recompute.jq" >> "$directory/differences.ndjson" \
        || give_up "table $((table + 1)) could not be recomputed"
done

if [ -s "$directory/differences.ndjson" ]; then
    echo "not equal:"
    cat "$directory/differences.ndjson"
    exit 1
fi
echo equal
