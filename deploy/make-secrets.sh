#!/usr/bin/env bash
# Makes what docker-compose.yml reads as secrets: passwords, keys and certificates, each in a file of its own. What is
# there already is kept, but refused when it is no secret: too short, or a word that stands in examples.
#
#   deploy/make-secrets.sh [DIRECTORY]                          default: secrets beside docker-compose.yml
#   deploy/make-secrets.sh --renew-certificates [DIRECTORY]     new certificates in place of those that are there
#
# Certificates are made all at once under an authority whose key is thrown away, so that nobody can make one more.
set -euo pipefail

renew=false
if [ "${1:-}" = --renew-certificates ]; then
  renew=true
  shift
fi
readonly renew
readonly directory=${1:-$(cd "$(dirname "$0")/.." && pwd)/secrets}
readonly passwords=(mongodb-root mongodb-keyfile mongodb-incident-intake mongodb-escalation-service
  mongodb-notification-service mongodb-reporting-service mongodb-incident-intake-keys mongodb-escalation-service-keys
  mongodb-gateway sign-in-client sign-in-admin)
# Those who sign what they ask other services for.
readonly callers=(incident-intake escalation-service notification-service reporting-service gateway operator)
readonly sealers=(incident-intake escalation-service)
readonly servers=(kafka mongodb)
# Those whom Kafka knows by their certificate. The services answer each other with theirs too.
readonly services=(gateway incident-intake escalation-service notification-service reporting-service)
readonly clients=(kafka-admin operator)
readonly days=397
readonly warn_days=30

command -v openssl >/dev/null || {
  echo "openssl is missing: install it, it makes the keys and certificates" >&2
  exit 1
}

# Others are kept out by the directory. The files themselves are read by users that only exist in the containers.
umask 022
mkdir -p "$directory"
chmod 700 "$directory"
work=$(mktemp -d "$directory/.making.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Puts a file that is ready in its place, where none was.
place() {
  chmod 444 "$1"
  mv -n "$1" "$2"
  printf 'made      %s\n' "$2"
}

new_key() {
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:named_curve -out "$1" 2>/dev/null
}

# --- passwords -------------------------------------------------------------------------------------------------------

refused=0
make_password() {
  local file=$directory/$1
  if [ ! -e "$file" ]; then
    od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n' >"$work/$1"
    place "$work/$1" "$file"
  elif [ "$(wc -c <"$file")" -lt 32 ] || grep -qiE 'change|example|password|secret|todo|xxx' "$file"; then
    printf 'refused   %s: at least 32 characters, and not a word from an example. Remove the file to get a new one.\n' "$file" >&2
    refused=1
  else
    printf 'kept      %s\n' "$file"
  fi
}

# --- the keys that services sign with ---------------------------------------------------------------------------------

make_caller() {
  local private=$directory/access/$1.pem public=$directory/access/public/$1.pem
  if [ ! -e "$private" ]; then
    new_key "$work/private"
    place "$work/private" "$private"
    rm -f "$public"
  else
    printf 'kept      %s\n' "$private"
  fi
  if [ ! -e "$public" ]; then
    openssl pkey -in "$private" -pubout -out "$work/public"
    place "$work/public" "$public"
  fi
}

# --- the master keys that the reporters' words are sealed with ---------------------------------------------------------

# In a folder of its own, so that a container sees a new file in its place.
make_master_key() {
  local file=$directory/sealing/$1/keys id
  id=$(date -u +%Y-%m-%d)
  mkdir -p "$directory/sealing/$1"
  if [ ! -e "$file" ]; then
    printf 'active = %s\nindex = %s\nkey.%s = %s\n' "$id" "$(openssl rand -base64 32)" "$id" "$(openssl rand -base64 32)" >"$work/keys"
    place "$work/keys" "$file"
  else
    printf 'kept      %s\n' "$file"
  fi
}

# --- certificates ------------------------------------------------------------------------------------------------------

# A certificate and its key in one file, as Kafka and MongoDB read them.
certify() {
  local name=$1 usage=$2 names=$3
  new_key "$work/tls/$name.key"
  {
    printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=%s\n' "$usage"
    [ -z "$names" ] || printf 'subjectAltName=%s\n' "$names"
  } >"$work/extensions"
  openssl req -new -sha256 -key "$work/tls/$name.key" -subj "/O=Incidentkedjan/CN=$name" -out "$work/request"
  openssl x509 -req -sha256 -in "$work/request" -CA "$work/tls/ca.pem" -CAkey "$work/authority.key" \
    -set_serial "0x$(openssl rand -hex 16)" -days "$days" -extfile "$work/extensions" -out "$work/certificate" 2>/dev/null
  cat "$work/tls/$name.key" "$work/certificate" >"$work/tls/$name.pem"
  rm "$work/tls/$name.key"
}

make_certificates() {
  local name
  mkdir "$work/tls"
  new_key "$work/authority.key"
  cat >"$work/authority.cnf" <<'CNF'
[req]
distinguished_name = name
x509_extensions = authority
prompt = no
[name]
O = Incidentkedjan
CN = Incidentkedjan
[authority]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
CNF
  openssl req -x509 -new -sha256 -key "$work/authority.key" -days "$days" -config "$work/authority.cnf" \
    -set_serial "0x$(openssl rand -hex 16)" -out "$work/tls/ca.pem"
  for name in "${servers[@]}" "${services[@]}"; do
    certify "$name" serverAuth,clientAuth "DNS:$name,DNS:localhost,IP:127.0.0.1"
  done
  for name in "${clients[@]}"; do
    certify "$name" clientAuth ""
  done
  rm "$work/authority.key"
  chmod 444 "$work/tls/"*
  [ ! -d "$directory/tls" ] || mv "$directory/tls" "$work/old-tls"
  mv "$work/tls" "$directory/tls"
  printf 'made      %s, valid for %d days\n' "$directory/tls" "$days"
}

check_certificates() {
  local until
  until=$(openssl x509 -in "$directory/tls/ca.pem" -noout -enddate | sed 's/notAfter=//')
  if openssl x509 -in "$directory/tls/ca.pem" -noout -checkend $((warn_days * 86400)) >/dev/null; then
    printf 'kept      %s, valid until %s\n' "$directory/tls" "$until"
  else
    printf 'refused   %s: valid until %s only. Make new ones with --renew-certificates and restart everything.\n' \
      "$directory/tls" "$until" >&2
    refused=1
  fi
  local name
  for name in ca "${servers[@]}" "${services[@]}" "${clients[@]}"; do
    if [ ! -r "$directory/tls/$name.pem" ]; then
      printf 'refused   %s is missing. Make new ones with --renew-certificates.\n' "$directory/tls/$name.pem" >&2
      refused=1
    fi
  done
}

for name in "${passwords[@]}"; do
  make_password "$name"
done
mkdir -p "$directory/access/public"
for name in "${callers[@]}"; do
  make_caller "$name"
done
for name in "${sealers[@]}"; do
  make_master_key "$name"
done
if $renew || [ ! -e "$directory/tls" ]; then
  make_certificates
else
  check_certificates
fi
exit "$refused"
