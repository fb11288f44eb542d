package zhuqiao.partner.agreementimport;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.Agreement;
import zhuqiao.partner.agreement.Parties;
import zhuqiao.partner.counterparty.Counterparties;
import zhuqiao.partner.sheet.AgreementFile;
import zhuqiao.partner.sheet.AgreementFile.Row;
import zhuqiao.partner.sheet.AgreementSheet;
import zhuqiao.partner.sheet.Fault;

/** What a file's rows name beyond themselves: parties that must be registered, and each other. */
@ApplicationScoped
class References {
    private final Counterparties counterparties;

    References(Counterparties counterparties) {
        this.counterparties = counterparties;
    }

    /** All that is wrong with the file, what its reading found included. */
    Uni<List<Fault>> faults(AgreementFile file) {
        List<Fault> faults = new ArrayList<>(file.faults());
        faults.addAll(repeated(file.agreements()));
        file.agreements()
                .forEach(row -> Parties.faults(row.agreement())
                        .forEach(error -> faults.add(AgreementSheet.fault(row.number(), error))));
        return unknown(file, "lenderId", Agreement::lenderId, counterparties::knownLenders, faults)
                .flatMap(
                        done -> unknown(file, "partnerId", Agreement::partnerId, counterparties::knownPartners, faults))
                .flatMap(done ->
                        unknown(file, "guarantorId", Agreement::guarantorId, counterparties::knownGuarantors, faults))
                .replaceWith(faults);
    }

    private static Uni<Void> unknown(
            AgreementFile file,
            String column,
            Function<Agreement, @Nullable String> party,
            Function<Set<String>, Uni<Set<String>>> known,
            List<Fault> faults) {
        Set<String> named = file.agreements().stream()
                .map(row -> party.apply(row.agreement()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return known.apply(named)
                .invoke(registered -> file.agreements().forEach(row -> {
                    String id = party.apply(row.agreement());
                    if (id != null && !registered.contains(id)) {
                        faults.add(Fault.ofCell(
                                row.number(),
                                column,
                                "unknown",
                                "未登记此机构",
                                "names a counterparty that is not registered"));
                    }
                }))
                .replaceWithVoid();
    }

    /** Two rows of one partner and number whose days overlap could never run both. */
    private static List<Fault> repeated(List<Row> rows) {
        List<Fault> faults = new ArrayList<>();
        Map<List<String>, List<Row>> byNumber = new HashMap<>();
        for (Row row : rows) {
            Agreement agreement = row.agreement();
            List<Row> same = byNumber.computeIfAbsent(
                    List.of(agreement.partnerId(), agreement.agreementNo()), number -> new ArrayList<>());
            same.stream()
                    .filter(other -> overlap(other.agreement(), agreement))
                    .findFirst()
                    .ifPresent(other -> faults.add(Fault.ofCell(
                            row.number(),
                            "agreementNo",
                            "overlapping-agreement",
                            "与第 " + other.number() + " 行同一编号且有效期重叠",
                            "is that of row " + other.number() + ", whose days overlap")));
            same.add(row);
        }
        return faults;
    }

    private static boolean overlap(Agreement one, Agreement other) {
        return one.validFrom().isBefore(other.validTo()) && other.validFrom().isBefore(one.validTo());
    }
}
