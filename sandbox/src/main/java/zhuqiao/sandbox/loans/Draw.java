package zhuqiao.sandbox.loans;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import zhuqiao.core.terms.Scenario;

/**
 * Which records the demo plays: of every ten 4 {@code BUSINESS}, 3 {@code SUPPLY_CHAIN} and 3 {@code CONSUMPTION}, each
 * in row order. Of the uses that the rules forbid to everyone every tenth is drawn.
 */
public final class Draw {
    private static final String TURNS = "BSCBSBCBSC";
    private static final int FORBIDDEN_USE_EVERY = 10;

    private Draw() {}

    /** The first {@code count} records; fewer when the portfolios end before. */
    public static List<Loan> first(int count, BusinessPortfolio business, ConsumerPortfolio consumer) {
        Iterator<? extends Loan> ordinary = of(business, Scenario.BUSINESS).iterator();
        Iterator<? extends Loan> supplyChain =
                of(business, Scenario.SUPPLY_CHAIN).iterator();
        Iterator<? extends Loan> consumption = playable(consumer).iterator();
        List<Loan> drawn = new ArrayList<>(count);
        for (int turn = 0; drawn.size() < count; turn = (turn + 1) % TURNS.length()) {
            Iterator<? extends Loan> next = switch (TURNS.charAt(turn)) {
                case 'B' -> ordinary;
                case 'S' -> supplyChain;
                default -> consumption;
            };
            if (next.hasNext()) {
                drawn.add(next.next());
            } else if (!ordinary.hasNext() && !supplyChain.hasNext() && !consumption.hasNext()) {
                break;
            }
        }
        return List.copyOf(drawn);
    }

    private static List<BusinessLoan> of(BusinessPortfolio portfolio, Scenario scenario) {
        return portfolio.loans().stream()
                .filter(loan -> loan.scenario() == scenario)
                .toList();
    }

    private static List<ConsumerLoan> playable(ConsumerPortfolio portfolio) {
        List<ConsumerLoan> playable = new ArrayList<>();
        int forbidden = 0;
        for (ConsumerLoan loan : portfolio.loans()) {
            if (!loan.forbiddenUse() || ++forbidden % FORBIDDEN_USE_EVERY == 0) {
                playable.add(loan);
            }
        }
        return playable;
    }
}
