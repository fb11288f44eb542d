#!/usr/bin/env bash
# Mutation score of core; fails below the threshold that core/pom.xml names. The report is core/target/pit-reports.
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -pl core -Pmutation verify "$@"
