package zhuqiao.matching.confirmation;

import org.jspecify.annotations.Nullable;

/** How the loan is to be paid out; stored encrypted with the referral. */
public record Payment(
        PaymentMode paymentMode,
        BankAccount account,
        @Nullable Payee payee,
        String evidence) {}
