#!/usr/bin/env bash
# Creates the topics of docs/events/topics.json, each with its dead letters; those that are there stay as they are.
set -euo pipefail

broker=$1
list=$2
partitions=$(sed -n 's/.*"partitions": *\([0-9]*\).*/\1/p' "$list")

create() { # name, more options
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists \
        --topic "$1" --partitions "$partitions" --replication-factor "${REPLICATION:-1}" "${@:2}"
}

grep '"name"' "$list" | while read -r line; do
    name=$(sed 's/.*"name": *"\([^"]*\)".*/\1/' <<< "$line")
    case $line in
        *'"compacted": true'*) create "$name" --config cleanup.policy=compact ;;
        *) create "$name" --config retention.ms=-1 ;;
    esac
    create "$name.dlq" --config retention.ms=-1
done
