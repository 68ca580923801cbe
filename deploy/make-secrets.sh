#!/usr/bin/env bash
# Makes the secrets that docker-compose.yml reads, each a file of its own with a random value. What is there already is
# kept, but refused when it is no secret: too short, or a word that stands in examples.
#
#   deploy/make-secrets.sh [DIRECTORY]        default: secrets beside docker-compose.yml
set -euo pipefail

readonly directory=${1:-$(cd "$(dirname "$0")/.." && pwd)/secrets}
readonly names=(service-token mongodb-root mongodb-keyfile mongodb-incident-intake mongodb-escalation-service
  mongodb-notification-service mongodb-reporting-service)

# Others are kept out by the directory. The files themselves are read by users that only exist in the containers.
umask 022
mkdir -p "$directory"
chmod 700 "$directory"

refused=0
for name in "${names[@]}"; do
  file=$directory/$name
  if [ ! -e "$file" ]; then
    od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file"
    chmod 444 "$file"
    printf 'made      %s\n' "$file"
  elif [ "$(wc -c <"$file")" -lt 32 ] || grep -qiE 'change|example|password|secret|todo|xxx' "$file"; then
    printf 'refused   %s: at least 32 characters, and not a word from an example. Remove the file to get a new one.\n' "$file" >&2
    refused=1
  else
    printf 'kept      %s\n' "$file"
  fi
done
exit "$refused"
