#!/usr/bin/env bash
# Makes the topics that are missing. Everything said is kept: read models are built anew from it.
#
#   make-topics.sh BROKER[:PORT]        TOPIC_PREFIX, REPLICATION (1) and KAFKA_BIN (/opt/kafka/bin) may be set
set -euo pipefail

readonly broker=${1:?say which broker, such as kafka:9092}
readonly prefix=${TOPIC_PREFIX:-}
readonly replication=${REPLICATION:-1}
readonly bin=${KAFKA_BIN:-/opt/kafka/bin}

make() {
  "$bin/kafka-topics.sh" --bootstrap-server "$broker" --create --if-not-exists --topic "$prefix$1" --partitions "$2" \
    --replication-factor "$replication" --config retention.ms=-1 --config retention.bytes=-1
}

for topic in incident-intake escalation notification; do
  make "$topic" 6
done
for consumer in escalation-service notification-service reporting-service; do
  make "dead-letters.$consumer" 1
done
