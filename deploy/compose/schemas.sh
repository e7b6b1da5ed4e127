#!/usr/bin/env bash
# Run once by MySQL on its empty data directory: a schema for every service, and a user that may use it alone.
set -euo pipefail

for schema in hazard inspection accident responsibility gateway; do
    password=$(< "/run/secrets/db_$schema")
    case $password in
        *[!A-Za-z0-9_-]* | '') echo "the password in db_$schema must be of A-Z a-z 0-9 _ -" >&2; exit 1 ;;
    esac
    mysql --user=root --password="$(< /run/secrets/db_root)" <<SQL
create schema tocsin_$schema character set utf8mb4;
create user 'tocsin_$schema'@'%' identified by '$password';
grant all on tocsin_$schema.* to 'tocsin_$schema'@'%';
SQL
done
