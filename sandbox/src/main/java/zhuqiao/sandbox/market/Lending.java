package zhuqiao.sandbox.market;

import java.util.List;
import java.util.Map;
import zhuqiao.sandbox.loans.Loan;

/**
 * Which lender a record comes from: a local small-loan company takes those of its own province, the network companies
 * share the rest by row.
 */
final class Lending {
    private static final List<String> NETWORK = List.of("lender-b", "lender-e");
    private static final Map<String, String> LOCAL = Map.of("33", "lender-a", "44", "lender-c", "32", "lender-d");

    private Lending() {}

    static Counterparty of(Loan loan, Directory directory) {
        String province = loan.region().province().code();
        return directory.lender(LOCAL.getOrDefault(province, NETWORK.get(loan.row() % NETWORK.size())));
    }
}
