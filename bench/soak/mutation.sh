#!/usr/bin/env bash
# Mutation score of core; fails below the threshold that core/pom.xml names. The report is core/target/pit-reports.
# One package at a time: ./zhuqiao soak mutation -DtargetClasses='zhuqiao.core.cost.*'
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -pl core -Pmutation test-compile org.pitest:pitest-maven:mutationCoverage "$@"
