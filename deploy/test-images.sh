#!/usr/bin/env bash
# Builds every Dockerfile for real and starts each image as it is meant to run: read-only, without rights, beside Kafka
# and a store of the local stack, until its health check answers. Then once more with a placeholder in place of a secret,
# which it must refuse. No container reaches any network. Checks docker-compose.yml too. What cannot be run here is said
# plainly.
#
#   deploy/test-images.sh [--built] [SERVICE ...]
#
# --built means that target/image is up to date, so that Maven is not called. All services, unless some are named.
# BASE    the base image, when neither the default can be pulled nor one be made here
# MVN     the Maven command (default: mvn)
set -euo pipefail

cd "$(dirname "$0")/.."
readonly root=$PWD
services=(incident-intake escalation-service notification-service reporting-service gateway)
readonly cache=${INCIDENTKEDJAN_CACHE:-${XDG_CACHE_HOME:-${HOME:-$root/target}/.cache}/incidentkedjan}/images
readonly infrastructure=local-stack/infrastructure
readonly patience=120
work=$(mktemp -d)
engine_pid=
containers=()
failed=0

say() { printf '%s\n' "images: $*"; }

not_run() {
  say "not run: $*"
  exit 0
}

# shellcheck disable=SC2317 # called by the trap
clean_up() {
  local container
  for container in "${containers[@]}"; do
    docker rm -f "$container" >/dev/null 2>&1 || true
  done
  if [ -n "$engine_pid" ]; then
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# --- an engine -------------------------------------------------------------------------------------------------------

may_install() { [ "$(uname -s)" = Linux ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
  apt-get install -y -q --no-install-recommends "$@" >"$work/apt.log" 2>&1 && return
  apt-get update -q >"$work/apt.log" 2>&1 && apt-get install -y -q --no-install-recommends "$@" >"$work/apt.log" 2>&1
}

# An engine of our own keeps its hands off the machine's network and needs none: the containers get none either.
start_engine() {
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  command -v flock >/dev/null && { flock -w 300 9 || not_run "another run has kept the engine for five minutes"; }
  dockerd --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false --bridge=none \
    --data-root "$cache/engine" --exec-root "$work/exec" --pidfile "$work/engine.pid" \
    --host "unix://$work/engine.sock" >"$work/engine.log" 2>&1 9>&- &
  engine_pid=$!
  export DOCKER_HOST=unix://$work/engine.sock
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    docker version >/dev/null 2>&1 && return
    kill -0 "$engine_pid" 2>/dev/null || break
    sleep 0.2
  done
  not_run "the Docker engine does not start here: $(tail -n 1 "$work/engine.log")"
}

find_engine() {
  if command -v docker >/dev/null && timeout 20 docker version >/dev/null 2>&1; then
    return
  fi
  if ! command -v dockerd >/dev/null; then
    may_install || not_run "no Docker engine answers, and one can only be installed by root on Debian or Ubuntu"
    say "installing docker.io"
    apt_install docker.io || not_run "docker.io cannot be installed: $(tail -n 1 "$work/apt.log")"
  fi
  [ "$(id -u)" = 0 ] || not_run "no Docker engine answers, and only root can start one"
  start_engine
}

# --- a base image ----------------------------------------------------------------------------------------------------

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -x "$candidate/bin/jlink" ] && grep -q '^JAVA_VERSION="25' "$candidate/release" 2>/dev/null; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

# The C library and a Java runtime, nothing else: what runs on this needs no shell.
make_base() {
  local jdk modules
  may_install || return 1
  jdk=$(find_jdk) || return 1
  say "making a base image of Debian's C library and a Java runtime"
  mkdir -p "$work/debs" "$work/base/tmp" "$work/base/etc" "$work/base/opt"
  (cd "$work/debs" && apt-get download -q libc6 libgcc-s1 zlib1g tzdata >"$work/apt.log" 2>&1) || return 1
  local package
  for package in "$work"/debs/*.deb; do
    dpkg -x "$package" "$work/base"
  done
  modules=$("$jdk/bin/java" --list-modules | sed 's/@.*//' |
    grep -E '^(java\..*|jdk\.(crypto\..*|httpserver|jfr|localedata|management|management\.agent|naming\.dns|net|unsupported|zipfs))$' |
    paste -sd, -)
  "$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --output "$work/base/opt/java" || return 1
  "$work/base/opt/java/bin/java" -Xshare:dump >/dev/null || return 1
  chmod 1777 "$work/base/tmp"
  tar -C "$work/base" -c . | docker import --change 'ENV PATH=/opt/java/bin' - "$base" >/dev/null
}

find_base() {
  if [ -n "${BASE:-}" ]; then
    base=$BASE
    return
  fi
  local wanted
  wanted=$(sed -n 's/^ARG BASE=//p' gateway/Dockerfile)
  for base in "$wanted" "incidentkedjan/test-base:25"; do
    docker image inspect "$base" >/dev/null 2>&1 && return
  done
  base=$wanted
  timeout 120 docker pull -q "$base" >"$work/pull.log" 2>&1 && return
  base=incidentkedjan/test-base:25
  make_base || not_run "$wanted cannot be pulled ($(tail -n 1 "$work/pull.log")) and no base can be made here; set BASE"
}

# --- the images ------------------------------------------------------------------------------------------------------

lay_out() {
  local maven=${MVN:-mvn}
  command -v "$maven" >/dev/null || not_run "Maven is missing, and target/image is made by it"
  say "laying out the services"
  "$maven" -B -q -Dimages -DskipTests -pl "$infrastructure,$(IFS=,; printf '%s' "${services[*]}")" -am package
}

build() {
  local service=$1
  local builder=(docker build)
  # The older builder is asked for by name where the newer one is not installed.
  docker buildx version >/dev/null 2>&1 || builder=(env DOCKER_BUILDKIT=0 docker build)
  if ! "${builder[@]}" -q --build-arg BASE="$base" -t "incidentkedjan/$service:test" "$service" >"$work/$service.build" 2>&1; then
    say "$service: the image cannot be built"
    cat "$work/$service.build"
    return 1
  fi
}

# All containers share the network of this one, which leads nowhere.
start_infrastructure() {
  local began=$SECONDS
  mkdir "$work/data"
  chmod 1777 "$work/data"
  neighbour=$(docker run -d --network none --read-only --tmpfs /tmp --volume "$work/data:/data" --user 10001:10001 \
    --cap-drop ALL --security-opt no-new-privileges --memory 1g \
    --volume "$root/$infrastructure:/infrastructure:ro" --entrypoint java "$base" \
    @/infrastructure/jvm.options -cp '/infrastructure/target/classes:/infrastructure/target/lib/*' \
    se.incidentkedjan.localstack.InfrastructureMain --data /data/incidentkedjan)
  containers+=("$neighbour")
  while ((SECONDS - began < patience)); do
    [ ! -s "$work/data/incidentkedjan/infrastructure.json" ] || return 0
    [ "$(docker inspect -f '{{.State.Running}}' "$neighbour")" = true ] || break
    sleep 0.5
  done
  say "Kafka and the store of the local stack do not start:"
  docker logs --tail 20 "$neighbour" 2>&1
  exit 1
}

# As an operator makes them. The directory is opened for the user of the containers.
make_secrets() {
  deploy/make-secrets.sh "$work/secrets" >"$work/secrets.log" || {
    say "deploy/make-secrets.sh failed: $(tail -n 1 "$work/secrets.log")"
    exit 1
  }
  chmod 755 "$work" "$work/secrets"
  make_placeholders
}

# The same with a word in place of what each service can least do without.
make_placeholders() {
  local service
  cp -a "$work/secrets" "$work/placeholders"
  chmod -R u+w "$work/placeholders"
  for service in "${services[@]}"; do
    printf 'change-me-to-a-secret' >"$work/placeholders/$(placeholder_of "$service")"
  done
  printf 'active = k1\nindex = changeme\nkey.k1 = changeme\n' |
    tee "$work/placeholders/sealing/incident-intake/keys" >"$work/placeholders/sealing/escalation-service/keys"
}

placeholder_of() {
  case $1 in
    gateway) echo sign-in-client ;;
    incident-intake | escalation-service) echo "sealing/$1/keys" ;;
    *) echo "access/$1.pem" ;;
  esac
}

# With the keys where docker-compose.yml puts them. The sign-in is only asked when someone shows a token, so nobody is there.
start() {
  local service=$1 secrets=$2 own=() tls=()
  mkdir -p "$work/checkpoints/$service"
  chmod 1777 "$work/checkpoints/$service"
  # Who answers within the chain only does so over TLS, also to its own health check.
  [ "$service" = gateway ] ||
    tls=(--volume "$secrets/tls/$service.pem:/keys/tls.pem:ro" --env SERVER_SSL_BUNDLE=own --env HEALTH_CA=/keys/ca.pem
      --env SPRING_SSL_BUNDLE_PEM_OWN_KEYSTORE_CERTIFICATE=file:/keys/tls.pem
      --env SPRING_SSL_BUNDLE_PEM_OWN_KEYSTORE_PRIVATE_KEY=file:/keys/tls.pem)
  case $service in
    gateway) own=(--volume "$secrets/sign-in-client:/run/secrets/incidentkedjan.sign-in.client-secret:ro") ;;
    incident-intake | escalation-service)
      own=(--volume "$secrets/sealing/$service:/sealing:ro" --env INCIDENTKEDJAN_SEALING_KEY_FILE=/sealing/keys
        --env INCIDENTKEDJAN_SEALING_OWNER_ONLY=false
        --env "INCIDENTKEDJAN_SEALING_KEYS_URI=mongodb://localhost:27017/$service-keys?serverSelectionTimeoutMS=3000")
      ;;
  esac
  container=$(docker run -d --network "container:$neighbour" --read-only --tmpfs /tmp --user 10001:10001 --cap-drop ALL \
    --security-opt no-new-privileges --memory 512m --pids-limit 300 --health-interval 2s \
    --volume "$root/config:/config:ro" --volume "$secrets/access/$service.pem:/keys/own.pem:ro" \
    --volume "$secrets/access/public:/trusted-keys:ro" --volume "$work/checkpoints/$service:/audit-checkpoints" \
    --env INCIDENTKEDJAN_CONFIG_DIR=/config --env SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
    --env INCIDENTKEDJAN_SIGN_IN_ISSUER=http://sign-in.localhost:8090/realms/incidentkedjan \
    --env INCIDENTKEDJAN_ACCESS_OWN_KEY=/keys/own.pem --env INCIDENTKEDJAN_ACCESS_OWNER_ONLY=false \
    --env INCIDENTKEDJAN_ACCESS_TRUSTED_KEYS=/trusted-keys \
    --env INCIDENTKEDJAN_AUDIT_CHECKPOINTS=/audit-checkpoints \
    --volume "$secrets/tls/ca.pem:/keys/ca.pem:ro" --env INCIDENTKEDJAN_ACCESS_SSL_BUNDLE=inside \
    --env SPRING_SSL_BUNDLE_PEM_INSIDE_TRUSTSTORE_CERTIFICATE=file:/keys/ca.pem "${own[@]}" "${tls[@]}" \
    --env "SPRING_MONGODB_URI=mongodb://localhost:27017/$service?serverSelectionTimeoutMS=3000" \
    "incidentkedjan/$service:test" 2>"$work/$service.run") || {
    say "$service: the container cannot be started: $(tail -n 1 "$work/$service.run")"
    return 1
  }
  containers+=("$container")
}

last_words() { docker logs "$container" 2>&1 | grep -vE '^\s+(at |\.\.\. )' | cut -c1-400 | tail -n 30; }

lives() {
  local service=$1 began=$SECONDS state
  start "$service" "$work/secrets" || return 1
  while ((SECONDS - began < patience)); do
    state=$(docker inspect -f '{{.State.Status}} {{.State.Health.Status}}' "$container")
    case $state in
      'running healthy')
        say "$service: lives after $((SECONDS - began)) s, read-only, as user 10001"
        docker rm -f "$container" >/dev/null
        return
        ;;
      exited* | dead*) break ;;
    esac
    sleep 0.5
  done
  say "$service: does not live ($state); the last it said:"
  last_words
  return 1
}

# It must end by itself and say in Swedish, without a stack trace, what is wrong and what to do.
refuses_a_placeholder() {
  local service=$1 began=$SECONDS state=started secret told
  secret=$(placeholder_of "$service")
  start "$service" "$work/placeholders" || return 1
  while ((SECONDS - began < patience)) && [[ $state != exited* ]]; do
    state=$(docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' "$container")
    sleep 0.5
  done
  docker logs "$container" >"$work/$service.refused" 2>&1
  told=$(sed -nE '/platshållare|ingen nyckel/{s/^ *//p;q}' "$work/$service.refused")
  if [[ $state != exited* || $state == 'exited 0' || -z $told ]] || grep -qE '^\s+at ' "$work/$service.refused"; then
    say "$service: a placeholder in secrets/$secret is not refused as it should be ($state); the last it said:"
    last_words
    return 1
  fi
  say "$service: refuses a placeholder in secrets/$secret: $told"
  docker rm -f "$container" >/dev/null
}

# --- docker-compose.yml ----------------------------------------------------------------------------------------------

check_compose() {
  local compose
  if ! docker compose version >/dev/null 2>&1 && may_install &&
    apt-cache policy docker-compose | grep -qE '^  Candidate: [2-9]'; then
    apt_install docker-compose || true
  fi
  if docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
  elif command -v docker-compose >/dev/null && docker-compose version --short 2>/dev/null | grep -qE '^v?[2-9]'; then
    compose=(docker-compose)
  else
    say "docker-compose.yml not run: Docker Compose 2 or later is missing"
    return
  fi
  if "${compose[@]}" -f docker-compose.yml config -q; then
    say "docker-compose.yml: is valid"
  else
    failed=1
  fi
}

built=false
if [ "${1:-}" = --built ]; then
  built=true
  shift
fi
[ $# -eq 0 ] || services=("$@")
check_compose
$built || lay_out
find_engine
find_base
say "base image: $base"
make_secrets
start_infrastructure
for service in "${services[@]}"; do
  if [ ! -d "$service/target/image/own" ]; then
    say "$service: nothing is laid out in $service/target/image"
    failed=1
  elif ! { build "$service" && lives "$service" && refuses_a_placeholder "$service"; }; then
    failed=1
  fi
done
exit "$failed"
