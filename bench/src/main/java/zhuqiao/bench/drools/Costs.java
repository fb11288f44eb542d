package zhuqiao.bench.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.cost.AllInCost;
import zhuqiao.core.cost.LoanShape;
import zhuqiao.core.cost.Schedules;
import zhuqiao.core.cost.TermUnit;
import zhuqiao.core.request.LoanRequest;
import zhuqiao.core.terms.AgreementVersion;
import zhuqiao.core.terms.Charge;
import zhuqiao.core.terms.PriceLine;
import zhuqiao.core.value.Rate;

/** What one application costs under each of its lender's agreements, worked out exactly. */
final class Costs {
    private final int[] allInBp;
    private final long[] guaranteeFeeMicro;

    private Costs(int[] allInBp, long[] guaranteeFeeMicro) {
        this.allInBp = allInBp;
        this.guaranteeFeeMicro = guaranteeFeeMicro;
    }

    static Costs of(LoanRequest request, List<AgreementVersion> agreements, LocalDate day) {
        int[] allIn = new int[agreements.size()];
        long[] fees = new long[agreements.size()];
        Map<PriceLine, AllInCost> known = new HashMap<>();
        for (int i = 0; i < allIn.length; i++) {
            String guarantorId = agreements.get(i).agreement().guarantorId();
            Optional<PriceLine> price = agreements.get(i).agreement().terms().priceFor(request.riskGrade());
            allIn[i] = price.map(line -> known.computeIfAbsent(line, each -> cost(request, each, day)))
                    .map(cost -> cost.printed().percent().movePointRight(2).intValueExact())
                    .orElse(Integer.MAX_VALUE);
            fees[i] = price.map(line -> feeMicro(line, request.loan(), guarantorId))
                    .orElse(-1L);
        }
        return new Costs(allIn, fees);
    }

    int allInBp(int agreement) {
        return allInBp[agreement];
    }

    long guaranteeFeeMicro(int agreement) {
        return guaranteeFeeMicro[agreement];
    }

    private static AllInCost cost(LoanRequest request, PriceLine line, LocalDate day) {
        return Schedules.of(request.loan(), line.annualRate(), line.charges(), day)
                .allIn();
    }

    private static long feeMicro(PriceLine line, LoanShape loan, @Nullable String guarantorId) {
        List<Charge> guarantees = line.charges().stream()
                .filter(charge -> charge.kind() == Charge.Kind.GUARANTEE
                        || (charge.kind() == Charge.Kind.INSTALMENT_FEE
                                && charge.collector().equals(guarantorId)))
                .toList();
        return guarantees.isEmpty()
                ? -1
                : guarantees.stream().mapToLong(charge -> micro(charge, loan)).sum();
    }

    private static long micro(Charge charge, LoanShape loan) {
        Rate rate = charge.rate();
        BigDecimal perYear = charge.timing() == Charge.Timing.PER_INSTALMENT
                ? rate.percent()
                : rate.percent()
                        .multiply(BigDecimal.valueOf(loan.unit() == TermUnit.MONTHS ? 12 : 365))
                        .divide(BigDecimal.valueOf(loan.term()), 6, RoundingMode.HALF_UP);
        return perYear.movePointRight(6).longValueExact();
    }
}
