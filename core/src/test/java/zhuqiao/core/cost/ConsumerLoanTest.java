package zhuqiao.core.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.terms.RepaymentMethod;
import zhuqiao.core.value.Money;
import zhuqiao.core.value.Rate;

/** 5,000 real loans whose instalment others computed. */
class ConsumerLoanTest {
    private static final Path RECORDS = Path.of("../sandbox/src/main/resources/loans/consumer-loans.csv");

    @Test
    void theInstalmentOfEveryRealLoanIsReproducedToTheCentButTheOneMisprinted() throws IOException {
        List<String> lines = Files.readAllLines(RECORDS);
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        List<Integer> differing = new ArrayList<>();

        for (int line = 2; line <= lines.size(); line++) {
            List<String> fields = fields(lines.get(line - 1));
            Money computed = instalment(
                    fields.get(header.indexOf("loan_amount")),
                    fields.get(header.indexOf("term")),
                    fields.get(header.indexOf("interest_rate")));
            Money printed = Money.ofExact(new BigDecimal(fields.get(header.indexOf("installment"))).setScale(2));
            if (Math.abs(computed.fen() - printed.fen()) > 1) {
                differing.add(line);
            }
        }

        assertThat(lines).hasSize(5_001);
        assertThat(differing).containsExactly(4_571);
    }

    private static Money instalment(String amount, String months, String rate) {
        LoanShape loan = new LoanShape(
                Money.of(amount + ".00"), Integer.parseInt(months), TermUnit.MONTHS, RepaymentMethod.EQUAL_INSTALMENT);
        return Schedules.of(loan, Rate.of(rate), List.of(), LocalDate.of(2018, 1, 31))
                .firstInstalment();
    }

    /** Splits a line whose quoted fields may hold commas. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
