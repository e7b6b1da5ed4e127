#!/usr/bin/env bash
# Whether the module is ready; needs nothing but bash. The gateway says so on a port of its own.
set -euo pipefail
exec 3<> "/dev/tcp/127.0.0.1/${TOCSIN_MANAGEMENT_PORT:-${TOCSIN_HTTP_PORT:-8080}}"
printf 'GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
