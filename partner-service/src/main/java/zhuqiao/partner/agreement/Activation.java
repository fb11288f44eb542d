package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.regulation.Check;
import zhuqiao.core.regulation.Description;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Uscc;
import zhuqiao.partner.counterparty.BusinessDay;
import zhuqiao.partner.counterparty.Counterparties;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** The rules that a version must meet to run; 422 with every one that it fails. */
@ApplicationScoped
public class Activation {
    /** Longer than any transaction of ours. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RuleBook rules = Regulation.load();
    private final zhuqiao.core.regulation.Activation activation = new zhuqiao.core.regulation.Activation(rules);
    private final VersionRepository versions;
    private final Counterparties counterparties;
    private final Uscc platform;

    Activation(
            VersionRepository versions,
            Counterparties counterparties,
            @ConfigProperty(name = "zhuqiao.platform.uscc") String platform) {
        this.versions = versions;
        this.counterparties = counterparties;
        this.platform = new Uscc(platform);
    }

    /** The parties' facts cannot change before the transaction ends, so that nobody slips past a review of them. */
    Uni<Void> require(VersionRow version, Instant at) {
        Agreement agreement = version.agreement();
        return unique(version)
                .flatMap(unique -> counterparties.hold(Sides.idsOf(List.of(agreement))))
                .flatMap(held -> sides(List.of(agreement)))
                .invoke(sides -> {
                    List<Check> failures = failures(agreement, sides, at);
                    if (!failures.isEmpty()) {
                        throw refused(failures);
                    }
                })
                .replaceWithVoid();
    }

    /** What the agreements are weighed by, as it stands now. */
    public Uni<Sides> sides(Collection<Agreement> agreements) {
        return counterparties
                .facts(Sides.idsOf(agreements), Sides.companiesOf(agreements, platform))
                .map(facts -> new Sides(facts, platform));
    }

    /**
     * Every rule that the agreement does not meet at the instant, nor when its transaction may last to commit: what is put
     * in force over midnight is not seen by the reviews of the new day.
     */
    public List<Check> failures(Agreement agreement, Sides sides, Instant at) {
        LocalDate day = BusinessDay.of(at);
        LocalDate lastDay = BusinessDay.of(at.plus(LONGEST));
        List<Check> failures = failures(agreement, sides, day);
        return failures.isEmpty() && lastDay.isAfter(day) ? failures(agreement, sides, lastDay) : failures;
    }

    List<Check> failures(Agreement agreement, Sides sides, LocalDate day) {
        return activation.failures(agreement, sides.of(agreement), day);
    }

    /** The rules' version, as decisions store it. */
    public String policyVersion() {
        return rules.version();
    }

    /** What agreements are weighed by: another basis may find otherwise with all facts the same. */
    String basis() {
        return rules.version() + "/" + platform.code();
    }

    Optional<LocalDate> nextChange(LocalDate day) {
        return rules.nextChange(day);
    }

    private Problem refused(List<Check> failures) {
        return Problem.refused(
                        "activation-refused",
                        Text.of(
                                "协议未满足 " + failures.size() + " 项规则",
                                "The agreement fails " + failures.size() + " rules"))
                .with("policyVersion", rules.version())
                .with("rules", rendered(failures));
    }

    public List<Map<String, @Nullable Object>> rendered(List<Check> checks) {
        return checks.stream().map(this::rendered).toList();
    }

    private Map<String, @Nullable Object> rendered(Check check) {
        Description zh = rules.describe(check, Locale.CHINESE);
        Description en = rules.describe(check, Locale.ENGLISH);
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        rule.put("rule", check.rule());
        rule.put("aspect", check.aspect());
        rule.put("verdict", check.verdict());
        rule.put("measured", check.measured());
        rule.put("threshold", check.threshold());
        rule.put("message", Text.of(zh.message(), en.message()));
        rule.put("citation", Text.of(zh.citation(), en.citation()));
        rule.values().removeIf(Objects::isNull);
        return rule;
    }

    /** Two agreements under one number must not run on the same day. */
    private Uni<Void> unique(VersionRow version) {
        return versions.overlapping(version)
                .invoke(other -> {
                    if (other != null) {
                        throw Problem.refused(
                                "/agreementNo",
                                "overlapping-agreement",
                                Text.of(
                                        "同一编号的协议 " + other.agreementId() + " 在部分日期同时有效",
                                        "agreement " + other.agreementId()
                                                + " of the same number is in force on some of these days"));
                    }
                })
                .replaceWithVoid();
    }
}
