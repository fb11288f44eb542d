package zhuqiao.core.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.RepaymentMethod;

/** Nominal all-in cost of a price by monthly repayment method and term, percent a year, for a loan too large for fen. */
final class CostTable {
    private final CostShape price;
    private final Map<RepaymentMethod, double[]> byMethod = new ConcurrentHashMap<>();

    CostTable(CostShape price) {
        this.price = price;
    }

    /** Tabulates the terms up to that many months, so that matching only looks up. */
    void tabulate(RepaymentMethod method, int months) {
        double[] known = byMethod.get(method);
        if (method == RepaymentMethod.BULLET || (known != null && known.length > months)) {
            return;
        }
        double[] costs = new double[months + 1];
        for (int term = 1; term <= months; term++) {
            costs[term] = compute(method, term);
        }
        byMethod.put(method, costs);
    }

    double nominal(RepaymentMethod method, int months) {
        double[] known = byMethod.get(method);
        return known != null && months < known.length ? known[months] : compute(method, months);
    }

    /** Newton on flows of a loan of 1, from the rate without up-front charges. */
    private double compute(RepaymentMethod method, int months) {
        double monthly = price.annualRate().percent().doubleValue() / 1200;
        double onOwed = monthly;
        double onInitial = 0;
        double upfront = 0;
        for (Charge charge : price.charges()) {
            double rate = charge.rate().percent().doubleValue() / 100;
            if (charge.timing() == Charge.Timing.UPFRONT) {
                upfront += rate;
            } else if (charge.base() == Charge.Base.OUTSTANDING) {
                onOwed += rate / 12;
            } else {
                onInitial += rate / 12;
            }
        }
        double[] payments = payments(method, months, monthly, onOwed, onInitial);
        return 1200 * irr(1 - upfront, payments, onOwed);
    }

    private static double[] payments(
            RepaymentMethod method, int months, double monthly, double onOwed, double onInitial) {
        double instalment = monthly == 0 ? 1.0 / months : monthly / -Math.expm1(-months * Math.log1p(monthly));
        double[] payments = new double[months];
        double owed = 1;
        for (int k = 0; k < months; k++) {
            double principal = switch (method) {
                case EQUAL_INSTALMENT -> instalment - owed * monthly;
                case EQUAL_PRINCIPAL -> 1.0 / months;
                case INTEREST_ONLY, BULLET -> 0;
            };
            double repaid = k == months - 1 ? owed : principal;
            payments[k] = repaid + owed * onOwed + onInitial;
            owed -= repaid;
        }
        return payments;
    }

    private static double irr(double net, double[] payments, double start) {
        double rate = start;
        for (int i = 0; i < 100; i++) {
            double discount = 1 / (1 + rate);
            double value = 0;
            double slope = 0;
            for (int k = payments.length - 1; k >= 0; k--) {
                value = (value + payments[k]) * discount;
                slope = (slope + payments[k] * (k + 1)) * discount;
            }
            double step = (value - net) / (slope * discount);
            rate += step;
            if (Math.abs(step) < 1e-15) {
                break;
            }
        }
        return rate;
    }
}
