package zhuqiao.bench.intake;

import zhuqiao.bench.report.Report;

/** How the figures come about, in the words of the page. */
final class Method {
    private Method() {}

    static void describe(Report report, int templates, String sizes) {
        report.line(
                "- method: PostgreSQL 18 with fsync and synchronous_commit on, Kafka, Keycloak and one matching-service"
                        + " on one machine, together with whoever sends. Callers keep their connections (HTTP/1.1), send the next"
                        + " application when the answer has come, and count only 201 with a referral; anything else ends the run");
        report.line("- applications: " + templates + " real loan records that find a partner, each sent under new"
                + " numbers and identities; one lender with sixteen agreements, each for some provinces. A token of Keycloak"
                + " is checked on every call; validation, matching, encryption, the outbox' relay to Kafka are running;"
                + " there is no partner-service");
        report.line("- mean bytes written for one application: " + sizes);
        report.line(
                "- peer: pgbench -M prepared on a database of its own on the same server, made by the same migrations,"
                        + " with rows as large as the service's (sixteen samples of them). Two forms of the same work, the faster of"
                        + " which runs beside the service: every statement of the group transaction by itself in one pipeline, or"
                        + " one statement with common table expressions. Its events stay in its outbox: nobody relays them");
        report.line(
                "- CPU-µs for one application: user and system time from /proc over applications; PostgreSQL with all"
                        + " its backends; the driver is this program, or pgbench");
    }
}
