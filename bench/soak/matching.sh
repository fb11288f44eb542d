#!/usr/bin/env bash
# Both matchers over a million pairs of application and agreement, drawn by a seed; written to bench/results.
# PAIRS changes how many.
set -euo pipefail
cd "$(dirname "$0")/../.."
pairs=${PAIRS:-1000000}
report=bench/results/soak-matching-$(date +%F).md
mkdir -p bench/results
started=$SECONDS
status=passed
./mvnw -B -ntp -DskipGates -pl core test -Dtest=MatcherComparisonTest -Dzhuqiao.soak.pairs="$pairs" "$@" || status=FAILED
{
  echo "# Soak: matching, $(date +%F)"
  echo
  echo "$status after $((SECONDS - started)) s on $(uname -m), $(getconf _NPROCESSORS_ONLN) processors, commit $(git rev-parse --short HEAD)."
  echo
  echo "- at least $pairs pairs of application and agreement: both matchers answer alike"
} >"$report"
cat "$report"
[ "$status" = passed ]
