package zhuqiao.matching.confirmation;

import java.util.regex.Pattern;
import zhuqiao.core.value.Require;

/**
 * An account of the borrower.
 *
 * @param number 6 to 34 letters and digits
 */
public record BankAccount(String holder, String number, String bank) {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{6,34}");

    public BankAccount {
        Require.text(holder, "holder", 200);
        number(number);
        Require.text(bank, "bank", 200);
    }

    static void number(String number) {
        Require.present(number, "number");
        Require.that(
                NUMBER.matcher(number).matches(),
                "account-number",
                "number",
                "须为 6 至 34 位字母或数字",
                "must be 6 to 34 letters and digits");
    }
}
