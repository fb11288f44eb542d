#!/usr/bin/env bash
# Mutation score of core, written to bench/results; fails below the threshold that core/pom.xml names. What lived is told
# line by line in core/target/pit-reports. One package at a time, without writing the result:
# ./zhuqiao soak mutation -DtargetClasses='zhuqiao.core.cost.*'
set -eu
cd "$(dirname "$0")/../.."
began=$SECONDS
status=0
./mvnw -B -ntp -pl core -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage "$@" || status=$?
mutants=core/target/pit-reports/mutations.xml
[ $# -eq 0 ] && [ -r "$mutants" ] || exit "$status"

# One line of the table for each package, and their sum.
scores() {
  sed -n "s/.*detected='\([a-z]*\)'.*<mutatedClass>zhuqiao\.core\.\([a-z]*\)\..*/\2 \1/p" "$mutants" |
    awk '{ made[$1]++; made["all"]++ }
      $2 == "true" { found[$1]++; found["all"]++ }
      END { for (room in made) printf "| %s | %d | %d | %.1f %% |\n", room, made[room], found[room], 100 * found[room] / made[room] }' |
    sort
}

mkdir -p bench/results
cat >"bench/results/mutation-$(date +%F).md" <<TEXT
# Mutation score of core, $(date +%F)

\`./zhuqiao soak mutation\`: PIT changes one instruction at a time and asks whether a test notices. Commit
$(git rev-parse --short HEAD 2>/dev/null || echo unknown), $(((SECONDS - began) / 60)) minutes on $(nproc) processors.

| package | mutants | found | score |
| --- | --- | --- | --- |
$(scores)
TEXT
exit "$status"
