package zhuqiao.bench.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.value.Region;

/** Rules that concern an application whoever funds it: those that reject it, and those that leave no agreement open. */
final class ApplicationRules {
    private static final String TRADE = "receivableCount > 0, ";

    private final RulesOfTheDay rules;
    private final StringBuilder text = new StringBuilder();

    ApplicationRules(RulesOfTheDay rules) {
        this.rules = rules;
    }

    String of(Lender lender, LenderPolicy policy, LocalDate day) {
        licence(lender, day);
        purpose();
        trade();
        borrower();
        reject("S-LIVE", "liveApplications >= " + policy.liveApplicationsPerBorrower());
        close("S-PATIENCE", "partnersTried >= " + policy.maxPartners());
        return text.toString();
    }

    private void licence(Lender lender, LocalDate day) {
        Set<String> prefixes = new TreeSet<>();
        lender.licences().stream()
                .filter(licence -> licence.kind() == LicenceKind.SMALL_LOAN && licence.inForceOn(day))
                .forEach(licence -> prefixes.addAll(
                        licence.regions().isEmpty()
                                ? List.of("")
                                : licence.regions().stream().map(Region::code).toList()));
        if (lender.status() != CounterpartyStatus.ACTIVE || prefixes.isEmpty()) {
            reject("A4/licence", "");
        }
        if (!prefixes.contains("")) {
            reject("A4/region", "!" + Text.startsWithAny("region", prefixes));
        }
    }

    private void purpose() {
        if (rules.stop("P1/purpose")) {
            reject("P1/purpose", "purpose in (" + names("Purpose", rules.text("P1/purpose", "purposes")) + ")");
        }
        reject("P1/debtRepayment", "purpose == Purpose.DEBT_REPAYMENT");
        if (rules.stop("P2")) {
            reject("P2", "collateral in (" + names("Collateral", rules.text("P2", "collateral")) + ")");
        }
        if (rules.stop("P3/consumption")) {
            reject(
                    "P3/consumption",
                    "scenario == Scenario.CONSUMPTION, (!naturalPerson || purpose not in ("
                            + names("Purpose", rules.text("P3/consumption", "purposes")) + "))");
        }
    }

    private void trade() {
        reject("P3/trade", "scenario == Scenario.SUPPLY_CHAIN, receivableCount == 0");
        if (rules.stop("P4/longest")) {
            close("P4/longest", TRADE + "!vouchersEndWithin(" + rules.count("P4/longest", "months") + ")");
        }
        reject("P5/unique", TRADE + "receivableNamedTwice || receivableFinanced");
        if (rules.stop("P5/registry")) {
            reject(
                    "P5/registry",
                    TRADE + "!registrySearchedWithin(%d)".formatted(rules.count("P5/registry", "maxDays")));
        }
        close("P5/registry missing", TRADE + "registryUnchecked");
        reject("P5/due", TRADE + "dueBeforeLoanEnds");
    }

    private void borrower() {
        if (rules.stop("P6/age")) {
            reject("P6/age", "naturalPerson, age >= 0 && age < " + rules.count("P6/age", "years"));
            close("P6/age missing", "naturalPerson, age < 0");
        }
        String person = "scenario == Scenario.CONSUMPTION, borrowerType == BorrowerType.INDIVIDUAL, ";
        reject("P6/student", person + "student");
        close("P6/student missing", person + "studentUnknown");
    }

    private void reject(String rule, String condition) {
        if (!rules.stop(rule)) {
            return;
        }
        rule(rule, condition, "reject");
    }

    private void close(String rule, String condition) {
        if (rules.stop(rule.replace(" missing", ""))) {
            rule(rule, condition, "close");
        }
    }

    private void rule(String rule, String condition, String action) {
        text.append("rule \"%s\" when $c: LoanCase(%s) then $c.%s(); end%n".formatted(rule, condition, action));
    }

    private static String names(String type, String commaSeparated) {
        List<String> names = new ArrayList<>();
        Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).forEach(names::add);
        return names.stream().map(name -> type + "." + name).collect(Collectors.joining(", "));
    }
}
