package zhuqiao.matching.confirmation;

import zhuqiao.core.value.Require;

/**
 * Who is paid under {@link PaymentMode#ENTRUSTED}.
 *
 * @param number account number, 6 to 34 letters and digits
 */
public record Payee(String name, String number, String bank) {
    public Payee {
        Require.text(name, "name", 200);
        BankAccount.number(number);
        Require.text(bank, "bank", 200);
    }
}
