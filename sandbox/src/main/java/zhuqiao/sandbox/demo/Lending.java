package zhuqiao.sandbox.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.market.Market;
import zhuqiao.sandbox.market.Seat;

/**
 * Which lender a record comes from: a local small-loan company takes those of its own province, the network companies
 * share the rest by row.
 */
final class Lending {
    private static final List<String> NETWORK = List.of("lender-b", "lender-e");
    private static final Map<String, String> LOCAL = Map.of("33", "lender-a", "44", "lender-c", "32", "lender-d");

    private final Map<String, Seat> seats = new HashMap<>();

    Lending() {
        seats.putAll(Market.seats().stream().collect(Collectors.toMap(Seat::key, seat -> seat)));
    }

    Seat lenderOf(Loan loan) {
        String province = loan.region().province().code();
        String key = LOCAL.getOrDefault(province, NETWORK.get(loan.row() % NETWORK.size()));
        Seat seat = seats.get(key);
        if (seat == null) {
            throw new IllegalStateException("Nobody sits on " + key);
        }
        return seat;
    }
}
