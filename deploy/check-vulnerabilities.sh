#!/usr/bin/env bash
# Asks the OSV database (https://osv.dev) which known vulnerabilities there are in what the images hold, as their lists
# (SBOM, CycloneDX) say. Only names and versions of open libraries are sent.
#
#   deploy/check-vulnerabilities.sh [SBOM ...]       default: those of the last build of the images
#
# Ends with 0 when none is known, 1 when there is one, 3 when it could not be asked. OSV may be set to another address of
# the same interface. What was looked into and accepted stands in vulnerabilities-accepted.txt, with a last day.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly database=${OSV:-https://api.osv.dev}
readonly accepted=deploy/vulnerabilities-accepted.txt

not_run() {
  printf 'Kända sårbarheter: inte kört: %s\n' "$*"
  exit 3
}

lists=("$@")
[ $# -gt 0 ] || for list in */target/image/sbom/*.cdx.json; do
  [ ! -e "$list" ] || lists+=("$list")
done
[ ${#lists[@]} -gt 0 ] || not_run "det finns ingen innehållsförteckning. Kör först: mvn -Dimages -DskipTests package"
for tool in curl jq; do
  command -v "$tool" >/dev/null || not_run "$tool saknas"
done

purls=$(jq -r '.components[].purl | select(startswith("pkg:maven/se.incidentkedjan/") | not) | sub("\\?.*"; "")' \
  "${lists[@]}" | LC_ALL=C sort -u)
answer=$(jq -R '{package: {purl: .}}' <<<"$purls" | jq -s '{queries: .}' |
  curl -sS --fail --max-time 60 -H 'Content-Type: application/json' --data-binary @- "$database/v1/querybatch" 2>&1) ||
  not_run "$database svarar inte (${answer##*$'\n'})"
count=$(jq '.results | length' <<<"$answer" 2>/dev/null) || count=0
[ "$count" = "$(wc -l <<<"$purls")" ] || not_run "$database svarade på $count av $(wc -l <<<"$purls") frågor"

today=$(date -u +%Y-%m-%d)
found=0
while IFS=$'\t' read -r purl id; do
  if awk -v id="$id" -v today="$today" '$1 == id && $2 >= today { ok = 1 } END { exit !ok }' "$accepted"; then
    printf 'accepterad  %s  %s\n' "$id" "$purl"
  else
    printf 'SÅRBAR      %s  %s  https://osv.dev/vulnerability/%s\n' "$id" "$purl" "$id"
    found=$((found + 1))
  fi
done < <(paste <(printf '%s\n' "$purls") <(jq -c '.results[] | [.vulns[]?.id]' <<<"$answer") |
  jq -rR 'split("\t") | .[0] as $purl | .[1] | fromjson[] | [$purl, .] | @tsv')

printf 'Kända sårbarheter: %d i %d bibliotek, enligt %s den %s\n' "$found" "$count" "$database" "$today"
[ "$found" = 0 ]
