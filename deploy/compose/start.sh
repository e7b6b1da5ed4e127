#!/usr/bin/env bash
# Starts a module. Secrets come as files: the content of /run/secrets/tocsin_db_password is TOCSIN_DB_PASSWORD
# where that is not set; keysets are used as the files that they are.
set -euo pipefail

from_file() { # variable, file
    if [ -z "${!1:-}" ] && [ -r "$2" ]; then
        export "$1=$(< "$2")"
    fi
}

from_file TOCSIN_DB_PASSWORD /run/secrets/tocsin_db_password
from_file TOCSIN_FEED_KEY /run/secrets/tocsin_feed_key
# shellcheck disable=SC2086 # options are meant to be split
exec java $JAVA_OPTS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Duser.timezone=UTC -jar /app/quarkus-run.jar
