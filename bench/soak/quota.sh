#!/usr/bin/env bash
# The quota tests, longer: the ledger's arithmetic, walks over the API, overselling under fire. Report in bench/results.
# ROUNDS, STEPS and WALKED change how long; SEED plays a history again.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-200} steps=${STEPS:-1000000} walked=${WALKED:-20000} seed=${SEED:-$(date +%s)}
report=bench/results/soak-quota-$(date +%F).md
mkdir -p bench/results
started=$SECONDS
status=passed
./mvnw -B -ntp -DskipGates -pl matching-service,acceptance -am verify -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtest='LedgerModelTest,ReturnedTest,QuotaWalkTest,OversellTest,IdempotencyTest' \
  -Dzhuqiao.rounds="$rounds" -Dzhuqiao.steps="$steps" -Dzhuqiao.walked="$walked" -Dzhuqiao.seed="$seed" "$@" || status=FAILED
{
  echo "# Soak: quota, $(date +%F)"
  echo
  echo "$status after $((SECONDS - started)) s on $(uname -m), $(getconf _NPROCESSORS_ONLN) processors, commit $(git rev-parse --short HEAD)."
  echo
  echo "- overselling under fire: $rounds rounds of 130 loans for 100, 64 callers, a process killed in each"
  echo "- ledger against its model: 4 histories of $steps steps; repayments and reversals: 3 of 40,000"
  echo "- over the API on PostgreSQL: $walked steps, seed $seed"
} >"$report"
cat "$report"
[ "$status" = passed ]
