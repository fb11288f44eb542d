package zhuqiao.core.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.value.Rate;
import zhuqiao.core.value.Require;

/**
 * Who pays whom for the cooperation.
 *
 * @param feeFromBorrower whether the platform takes anything from the borrower, which activation refuses (C6)
 */
public record Settlement(boolean feeFromBorrower, @Nullable List<Fee> fees) {
    private static final int MOST = 20;

    public Settlement {
        fees = Require.atMost(MOST, fees, "fees");
    }

    @Override
    public List<Fee> fees() {
        return Require.orEmpty(fees);
    }

    public enum Party {
        PLATFORM,
        LENDER,
        PARTNER,
        GUARANTOR
    }

    public enum Base {
        PRINCIPAL,
        INTEREST_RECEIVED
    }

    /** @param rate percent of the base */
    public record Fee(Party payee, Party payer, Base base, Rate rate) {
        public Fee {
            Require.present(payee, "payee");
            Require.present(payer, "payer");
            Require.present(base, "base");
            Require.present(rate, "rate");
            Require.that(!rate.isNegative(), "negative", "rate", "不得为负", "must not be negative");
        }
    }
}
