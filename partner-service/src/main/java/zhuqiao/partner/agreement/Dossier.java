package zhuqiao.partner.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** An agreement with all its versions, oldest first. */
record Dossier(AgreementRow agreement, List<VersionRow> versions) {
    Dossier {
        versions = new ArrayList<>(versions);
        versions.sort(Comparator.comparingInt(VersionRow::number));
    }

    /** The draft or the version waiting for approval; there is at most one. */
    Optional<VersionRow> open() {
        return versions.stream().filter(VersionRow::isOpen).findFirst();
    }

    /** Versions that fund, now or from their first day on. */
    List<VersionRow> running() {
        return versions.stream().filter(VersionRow::isRunning).toList();
    }

    List<VersionRow> in(AgreementStatus status) {
        return versions.stream().filter(version -> version.status() == status).toList();
    }

    VersionRow newest() {
        return versions.getLast();
    }

    /** The version that reads show. */
    VersionRow head(LocalDate today) {
        List<VersionRow> running = running();
        if (!running.isEmpty()) {
            return running.reversed().stream()
                    .filter(version -> version.hasBegun(today))
                    .findFirst()
                    .orElse(running.getFirst());
        }
        return versions.reversed().stream()
                .filter(version -> !version.isOpen())
                .findFirst()
                .orElse(newest());
    }

    /** The open version's row; 409 when there is none, or when the agreement that it would amend has ended. */
    VersionRow requireOpen(String action) {
        VersionRow open = open().orElseThrow(() -> refused(action));
        if (versions.size() > 1 && running().isEmpty()) {
            throw Problem.conflict(
                    "agreement-ended", Text.of("协议已终止或到期,须另立新协议", "The agreement has ended; make a new one"));
        }
        return open;
    }

    VersionRow amend(Agreement next, String editor, Instant at) {
        VersionRow draft = new VersionRow(agreement.id(), newest().number() + 1, next, editor, at);
        versions.add(draft);
        return draft;
    }

    /** Notes a change of any version, and which version each list shows from now on. */
    void changed(Instant at) {
        VersionRow head = head(BusinessDay.of(at));
        agreement.changed(head.number(), at);
        for (VersionRow each : versions) {
            VersionRow newest = in(each.status()).getLast();
            each.listed(each.number() == head.number(), each.number() == newest.number());
        }
    }

    /** 409 that tells in which states the versions are. */
    Problem refused(String action) {
        String states = String.join(
                ", ",
                versions.stream()
                        .map(version -> version.number() + " " + version.status())
                        .toList());
        return Problem.conflict(
                        "illegal-transition",
                        Text.of(
                                "当前状态不允许此操作(" + action + "):" + states,
                                "No version is in a state that allows " + action + ": " + states))
                .with("action", action);
    }
}
