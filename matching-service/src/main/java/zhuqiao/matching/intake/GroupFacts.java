package zhuqiao.matching.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import zhuqiao.core.request.BorrowerFacts;
import zhuqiao.core.request.Exposure;
import zhuqiao.core.request.Facts;
import zhuqiao.core.request.QuotaView;
import zhuqiao.core.terms.Scenario;
import zhuqiao.core.value.Money;
import zhuqiao.matching.intake.CaseKeys.Index;

/** What the database knows of a group's borrowers, receivables and core enterprises, and what this group adds to it. */
final class GroupFacts {
    /** Live amounts of one borrower under one agreement's parties, in fen. */
    record Live(
            String partnerId,
            String lenderId,
            String guarantorId,
            Scenario scenario,
            long partnerFen,
            long lenderFen) {}

    /** A claim on a receivable that still stands. */
    record Claim(Index receivable, UUID applicationId) {}

    private final Map<Index, List<Live>> live;
    private final Map<Index, Map<String, Instant>> frozen;
    private final Set<Claim> claims;
    private final Map<String, Map<String, Long>> coreUsed;
    private final Map<String, Integer> liveApplications;
    private final Portfolio portfolio;
    private final Set<String> touchedCores = new HashSet<>();
    private boolean portfolioTouched;

    GroupFacts(
            Map<Index, List<Live>> live,
            Map<Index, Map<String, Instant>> frozen,
            Set<Claim> claims,
            Map<String, Map<String, Long>> coreUsed,
            Map<String, Integer> liveApplications,
            Portfolio portfolio) {
        this.live = live;
        this.frozen = frozen;
        this.claims = claims;
        this.coreUsed = coreUsed;
        this.liveApplications = liveApplications;
        this.portfolio = portfolio;
    }

    static String liveKey(String lenderId, Index borrower) {
        return lenderId + ":" + borrower.hex();
    }

    Facts of(OpenCase the, QuotaView quota) {
        return new Facts(
                borrower(the), portfolio.of(the.application().lenderId), quota, the.tried(), the.waivedRules());
    }

    /** A grant of this group counts for those after it. */
    void granted(OpenCase the, Grant grant) {
        String core = the.keys().coreEnterprise();
        if (core != null) {
            touchedCores.add(core);
            coreUsed.computeIfAbsent(core, id -> new HashMap<>())
                    .merge(grant.agreementId(), grant.partnerShare().fen(), Long::sum);
        }
        portfolioTouched |= portfolio.granted(the.application().lenderId, grant);
    }

    /** Whether a grant of this group changed what this case is judged by. */
    boolean touches(OpenCase the) {
        String core = the.keys().coreEnterprise();
        return portfolioTouched || (core != null && touchedCores.contains(core));
    }

    private BorrowerFacts borrower(OpenCase the) {
        String lender = the.application().lenderId;
        Map<String, Exposure> atPartner = new HashMap<>();
        Map<String, Money> atGuarantor = new HashMap<>();
        Exposure atLender = Exposure.NONE;
        for (Live each : live.getOrDefault(the.keys().borrower(), List.of())) {
            atPartner.merge(each.partnerId(), exposure(each.scenario(), each.partnerFen()), GroupFacts::sum);
            guaranteed(each, atGuarantor);
            if (each.lenderId().equals(lender)) {
                atLender = sum(atLender, exposure(each.scenario(), each.lenderFen()));
            }
        }
        Map<String, Money> affiliatesAtGuarantor = new HashMap<>();
        long affiliatesAtLender = 0;
        for (Index affiliate : the.keys().affiliates()) {
            for (Live each : live.getOrDefault(affiliate, List.of())) {
                guaranteed(each, affiliatesAtGuarantor);
                affiliatesAtLender += each.lenderId().equals(lender) ? each.lenderFen() : 0;
            }
        }
        return new BorrowerFacts(
                atPartner,
                atLender,
                Money.ofFen(affiliatesAtLender),
                atGuarantor,
                affiliatesAtGuarantor,
                frozen.getOrDefault(the.keys().borrower(), Map.of()),
                financed(the),
                coreUsed(the),
                others(the));
    }

    private Set<String> financed(OpenCase the) {
        Set<String> financed = new HashSet<>();
        the.keys().receivables().forEach((key, index) -> {
            for (Claim claim : claims) {
                if (claim.receivable().equals(index) && !claim.applicationId().equals(the.application().id)) {
                    financed.add(key);
                }
            }
        });
        return financed;
    }

    private Map<String, Money> coreUsed(OpenCase the) {
        String core = the.keys().coreEnterprise();
        return core == null
                ? Map.of()
                : coreUsed.getOrDefault(core, Map.of()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Money.ofFen(each.getValue())));
    }

    private int others(OpenCase the) {
        int all = liveApplications.getOrDefault(
                liveKey(the.application().lenderId, the.keys().borrower()), 0);
        return the.isNew() ? all : Math.max(0, all - 1);
    }

    private static void guaranteed(Live each, Map<String, Money> sums) {
        if (!each.guarantorId().isEmpty()) {
            sums.merge(each.guarantorId(), Money.ofFen(each.partnerFen() + each.lenderFen()), Money::plus);
        }
    }

    private static Exposure exposure(Scenario scenario, long fen) {
        Money amount = Money.ofFen(fen);
        return scenario == Scenario.CONSUMPTION ? new Exposure(amount, Money.ZERO) : new Exposure(Money.ZERO, amount);
    }

    private static Exposure sum(Exposure a, Exposure b) {
        return new Exposure(a.consumption().plus(b.consumption()), a.business().plus(b.business()));
    }
}
