#!/usr/bin/env bash
# Builds what the images are made from twice, in different folders, time zones and locales, and compares every file bit
# by bit. What is committed is built. Takes some minutes. A jar carries the rights of its files, so whoever wants the same
# one builds with umask 022 as this does.
#
#   deploy/check-reproducible.sh        MVN may be set (mvn -B -q)
set -euo pipefail
cd "$(dirname "$0")/.."
read -ra maven <<<"${MVN:-mvn -B -q}"
services=(incident-intake escalation-service notification-service reporting-service gateway)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  local folder=$1
  mkdir -p "$folder"
  git archive HEAD | tar -x -C "$folder"
  (cd "$folder" && "${maven[@]}" -Dimages -DskipTests -Dspotless.check.skip=true \
    -pl "$(IFS=,; printf '%s' "${services[*]}")" -am package)
}

sums() {
  (cd "$1" && find "${services[@]/%//target/image}" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

umask 022
(export TZ=UTC LC_ALL=C.UTF-8; build "$work/one")
(export TZ=Pacific/Auckland LC_ALL=C; build "$work/another/folder")
sums "$work/one" >"$work/one.sums"
sums "$work/another/folder" >"$work/another.sums"
if diff "$work/one.sums" "$work/another.sums"; then
  printf 'reproducible: %d files are the same in both builds\n' "$(wc -l <"$work/one.sums")"
else
  echo 'not reproducible: the files above differ' >&2
  exit 1
fi
