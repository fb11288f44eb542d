package zhuqiao.partner.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.terms.RegionTerms;
import zhuqiao.core.value.Region;
import zhuqiao.core.value.Regions;
import zhuqiao.partner.counterparty.Counterparties;
import zhuqiao.platform.problem.FieldError;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** Checks that an agreement names parties that exist: 422 with every place that does not. */
@ApplicationScoped
public class Parties {
    private final Counterparties counterparties;

    Parties(Counterparties counterparties) {
        this.counterparties = counterparties;
    }

    Uni<Void> check(Agreement agreement) {
        List<FieldError> errors = new ArrayList<>(faults(agreement));
        return known(counterparties.knowsLender(agreement.lenderId()), "/lenderId", errors)
                .flatMap(done -> known(counterparties.knowsPartner(agreement.partnerId()), "/partnerId", errors))
                .flatMap(done -> guarantor(agreement.guarantorId(), errors))
                .invoke(done -> {
                    if (!errors.isEmpty()) {
                        throw Problem.refused(errors);
                    }
                });
    }

    /** The sides of an agreement are the same in all its versions. */
    static void requireSameSides(Agreement next, VersionRow previous) {
        List<FieldError> errors = new ArrayList<>();
        if (!next.lenderId().equals(previous.lenderId())) {
            errors.add(immutable("/lenderId"));
        }
        if (!next.partnerId().equals(previous.partnerId())) {
            errors.add(immutable("/partnerId"));
        }
        if (!errors.isEmpty()) {
            throw Problem.refused(errors);
        }
    }

    private Uni<Void> guarantor(@Nullable String id, List<FieldError> errors) {
        return id == null
                ? Uni.createFrom().voidItem()
                : known(counterparties.knowsGuarantor(id), "/guarantorId", errors);
    }

    private static Uni<Void> known(Uni<Boolean> known, String pointer, List<FieldError> errors) {
        return known.invoke(is -> {
                    if (!is) {
                        errors.add(new FieldError(
                                pointer, "unknown", Text.of("未登记此机构", "names a counterparty that is not registered")));
                    }
                })
                .replaceWithVoid();
    }

    /** What is wrong with the names in the text itself, whoever is registered. */
    public static List<FieldError> faults(Agreement agreement) {
        List<FieldError> errors = new ArrayList<>(collectors(agreement));
        RegionTerms regions = agreement.terms().regions();
        unknown("/terms/regions/include/", regions.include(), errors);
        unknown("/terms/regions/exclude/", regions.exclude(), errors);
        return errors;
    }

    /** An abolished region may still be named: borrowers registered there keep its code for a while. */
    private static void unknown(String pointer, List<Region> regions, List<FieldError> errors) {
        for (int i = 0; i < regions.size(); i++) {
            if (Regions.standard().standing(regions.get(i)) == Regions.Standing.UNKNOWN) {
                errors.add(
                        new FieldError(pointer + i, "unknown-region", Text.of("没有此行政区划", "there is no such region")));
            }
        }
    }

    /** A charge is collected by the partner or by the guarantor, nobody else. */
    private static List<FieldError> collectors(Agreement agreement) {
        List<FieldError> errors = new ArrayList<>();
        List<PriceLine> lines = agreement.terms().pricing();
        for (int line = 0; line < lines.size(); line++) {
            List<Charge> charges = lines.get(line).charges();
            for (int charge = 0; charge < charges.size(); charge++) {
                String collector = charges.get(charge).collector();
                if (!collector.equals(agreement.partnerId()) && !collector.equals(agreement.guarantorId())) {
                    errors.add(new FieldError(
                            "/terms/pricing/" + line + "/charges/" + charge + "/collector",
                            "unknown",
                            Text.of("须为本协议的资金方或增信机构", "must be the partner or the guarantor of the agreement")));
                }
            }
        }
        return errors;
    }

    private static FieldError immutable(String pointer) {
        return new FieldError(pointer, "immutable", Text.of("变更版本不得更换当事方", "must stay the same in all versions"));
    }
}
