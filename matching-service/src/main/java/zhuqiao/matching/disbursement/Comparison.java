package zhuqiao.matching.disbursement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhuqiao.core.cost.Schedule;
import zhuqiao.core.value.Money;
import zhuqiao.matching.reconciliation.Difference;
import zhuqiao.matching.reconciliation.ExceptionKind;

/**
 * A successful report against what the borrower confirmed, to the fen and the day.
 *
 * @param approved principal confirmed
 * @param ours our schedule counted from the reported day of payment
 * @param confirmedOn business day of the confirmation
 * @param pledged whether receivables secure the loan
 */
record Comparison(Money approved, Schedule ours, LocalDate confirmedOn, boolean pledged) {

    /** Empty when all agrees. Schedules of another principal are bound to differ and are not held against it twice. */
    List<Difference> with(DisbursementReport report) {
        List<Difference> found = new ArrayList<>();
        if (!approved.equals(report.amount())) {
            found.add(new Difference(ExceptionKind.AMOUNT, approved, report.amount()));
        } else {
            schedule(report, found);
        }
        if (requireNonNull(report.disbursedOn()).isBefore(confirmedOn)) {
            found.add(new Difference(ExceptionKind.PAID_TOO_EARLY, confirmedOn, report.disbursedOn()));
        }
        if (pledged && report.registryRef() == null) {
            found.add(new Difference(ExceptionKind.REGISTRY_REFERENCE, null, null));
        }
        return List.copyOf(found);
    }

    private void schedule(DisbursementReport report, List<Difference> found) {
        List<ReportedInstalment> mine =
                ours.instalments().stream().map(ReportedInstalment::of).toList();
        List<ReportedInstalment> theirs = report.schedule();
        if (theirs != null && !theirs.equals(mine)) {
            int at = IntStream.range(0, Math.min(mine.size(), theirs.size()))
                    .filter(i -> !mine.get(i).equals(theirs.get(i)))
                    .findFirst()
                    .orElse(Math.min(mine.size(), theirs.size()));
            found.add(new Difference(ExceptionKind.SCHEDULE, from(mine, at), from(theirs, at)));
            return;
        }
        LocalDate firstDueOn = mine.getFirst().dueOn();
        if (report.firstDueOn() != null && !report.firstDueOn().equals(firstDueOn)) {
            found.add(new Difference(
                    ExceptionKind.SCHEDULE,
                    Map.of("firstDueOn", firstDueOn),
                    Map.of("firstDueOn", report.firstDueOn())));
        }
    }

    /** The number of instalments, the first that differs and the rest left out. */
    private static Map<String, Object> from(List<ReportedInstalment> instalments, int at) {
        return at < instalments.size()
                ? Map.of("instalments", instalments.size(), "number", at + 1, "instalment", instalments.get(at))
                : Map.of("instalments", instalments.size());
    }
}
