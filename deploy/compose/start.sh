#!/usr/bin/env bash
# Starts a module. Secrets come as files: the content of /run/secrets/tocsin_db_password is TOCSIN_DB_PASSWORD where
# that is not set, and so for every tocsin_*; keysets are used as the files that they are.
set -euo pipefail

for file in /run/secrets/tocsin_*; do
    [ -r "$file" ] || continue
    name=${file##*/}
    name=${name^^}
    if [ -z "${!name:-}" ]; then
        export "$name=$(< "$file")"
    fi
done
# shellcheck disable=SC2086 # options are meant to be split
exec java $JAVA_OPTS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Duser.timezone=UTC -jar /app/quarkus-run.jar
