#!/usr/bin/env bash
# Makes the secrets that are missing; what is there stays. Needs openssl.
set -euo pipefail

if [ "${1:-}" = --help ]; then
    echo "Usage: make-secrets.sh   writes what is missing into $(dirname "$0")/secrets"
    exit 0
fi
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p secrets
chmod 700 secrets
umask 077

for name in db_root db_hazard db_inspection db_accident db_responsibility db_gateway db_keycloak db_keycloak_root keycloak_admin feed_key; do
    [ -s "secrets/$name" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$name"
done

keyset() { # file: one AES-256-GCM key, as tinkey create-keyset --key-template AES256_GCM writes it
    [ -s "secrets/$1" ] && return
    local id value
    id=$((0x$(openssl rand -hex 4) & 0x7fffffff | 1))
    value=$({ printf '\x1a\x20'; openssl rand 32; } | base64 -w0)
    printf '{"primaryKeyId":%d,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s","keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}]}' \
        "$id" "$value" "$id" > "secrets/$1"
}
keyset tip_keyset.json
keyset casualty_keyset.json
keyset webhook_keyset.json
mkdir -p trust
# The containers run as user 10001 and read them through group and others; the directory keeps everybody else out.
chmod 644 secrets/*
echo "secrets are in $(pwd)/secrets: keep a copy of the three keysets, sealed data cannot be read without them"
