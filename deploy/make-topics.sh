#!/usr/bin/env bash
# Makes the topics that are missing, and gives each account the rights of kafka-access.txt: what is missing is added, and
# what such an account has beyond it is taken away. Everything said is kept: read models are built anew from it.
#
#   make-topics.sh BROKER[:PORT] [CLIENT_SETTINGS]
#
# CLIENT_SETTINGS is how this client shows who it is (--command-config of Kafka's tools). Without it, no rights are given.
# TOPIC_PREFIX, REPLICATION (1), KAFKA_BIN (/opt/kafka/bin) and ACCESS (kafka-access.txt beside this script) may be set.
set -euo pipefail

readonly broker=${1:?say which broker, such as kafka:9092}
readonly settings=${2:-}
readonly prefix=${TOPIC_PREFIX:-}
readonly replication=${REPLICATION:-1}
readonly bin=${KAFKA_BIN:-/opt/kafka/bin}
readonly access=${ACCESS:-$(dirname "$0")/kafka-access.txt}
client=()
[ -z "$settings" ] || client=(--command-config "$settings")

topics() {
  "$bin/kafka-topics.sh" --bootstrap-server "$broker" ${client[@]+"${client[@]}"} "$@"
}

acls() {
  "$bin/kafka-acls.sh" --bootstrap-server "$broker" "${client[@]}" "$@"
}

make_topics() {
  local there word name partitions
  there=$(topics --list)
  while read -r word name partitions; do
    if [ "$word" = topic ] && ! grep -qxF -- "$prefix$name" <<<"$there"; then
      topics --create --if-not-exists --topic "$prefix$name" --partitions "$partitions" \
        --replication-factor "$replication" --config retention.ms=-1 --config retention.bytes=-1
    fi
  done <"$access"
}

# One right a line: ACCOUNT OPERATION KIND NAME.
wanted() {
  local word account name
  while read -r word account name; do
    case $word in
      write) echo "$account WRITE topic $prefix$name" ;;
      read) echo "$account READ topic $prefix$name" ;;
      group) echo "$account READ group $name" ;;
      watch) echo "$account DESCRIBE group $name" ;;
      topic | '' | '#'*) ;;
      *)
        echo "$access: $word is not known; see the head of the file" >&2
        return 1
        ;;
    esac
  done <"$access"
}

# The same of what the cluster says, for our accounts only: the cluster may be shared with others.
given() {
  local accounts=$1
  acls --list | sed -nE \
    -e 's/^Current ACLs for resource `ResourcePattern\(resourceType=([A-Z_]+), name=([^,]+), patternType=[A-Z]+\)`:.*/resource \1 \2/p' \
    -e 's/^[[:space:]]*\(principal=User:([^,]+), host=[^,]+, operation=([A-Z_]+), permissionType=ALLOW\).*/right \1 \2/p' |
    awk -v accounts="$accounts" '
      BEGIN { split(accounts, names, " "); for (i in names) ours[names[i]] = 1 }
      $1 == "resource" { kind = tolower($2); name = $3 }
      $1 == "right" && ($2 in ours) { print $2, $3, kind, name }'
}

# Adds or removes rights, one call for each account, operation and kind.
change() {
  local action=$1 account operation kind name before="" options=()
  while read -r account operation kind name; do
    if [ "$account $operation $kind" != "$before" ]; then
      [ ${#options[@]} -eq 0 ] || acls "--$action" --force "${options[@]}" </dev/null
      options=(--allow-principal "User:$account" --operation "$operation")
      before="$account $operation $kind"
    fi
    options+=("--$kind" "$name")
  done
  [ ${#options[@]} -eq 0 ] || acls "--$action" --force "${options[@]}" </dev/null
}

give_rights() {
  local want have accounts
  want=$(wanted | LC_ALL=C sort -u)
  accounts=$(awk '{ print $1 }' <<<"$want" | sort -u | tr '\n' ' ')
  have=$(given "$accounts" | LC_ALL=C sort -u)
  LC_ALL=C comm -23 <(printf '%s\n' "$want") <(printf '%s\n' "$have") | sed '/^$/d' | change add
  LC_ALL=C comm -13 <(printf '%s\n' "$want") <(printf '%s\n' "$have") | sed '/^$/d' | change remove
}

make_topics
if [ -n "$settings" ]; then
  give_rights
else
  echo "No client settings, so no rights are given: whoever reaches this broker may do everything"
fi
