package zhuqiao.sandbox.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everybody in the sandbox's market. */
record Directory(List<Counterparty> lenders, List<Counterparty> partners, List<Counterparty> guarantors) {

    static Directory load() {
        JsonNode file = YamlFile.read("counterparties.yaml");
        return new Directory(all(file.path("lenders")), all(file.path("partners")), all(file.path("guarantors")));
    }

    List<Seat> seats() {
        return Stream.concat(
                        lenders.stream().map(lender -> seat(lender, Seat.Kind.LENDER)),
                        partners.stream().map(partner -> seat(partner, Seat.Kind.PARTNER)))
                .toList();
    }

    Counterparty lender(String seat) {
        return in(lenders, seat);
    }

    Counterparty partner(String seat) {
        return in(partners, seat);
    }

    Counterparty guarantor(String seat) {
        return in(guarantors, seat);
    }

    private static Counterparty in(List<Counterparty> register, String seat) {
        return Objects.requireNonNull(
                register.stream()
                        .collect(Collectors.toMap(Counterparty::seat, Function.identity()))
                        .get(seat),
                () -> "Nobody sits on " + seat);
    }

    private static List<Counterparty> all(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(Counterparty::of)
                .toList();
    }

    static Seat seat(Counterparty counterparty, Seat.Kind kind) {
        return new Seat(counterparty.seat(), counterparty.id(), kind, counterparty.name());
    }
}
