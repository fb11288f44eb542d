package zhuqiao.core.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Uscc;

/** What rules about an agreement look at, whether it is drafted or about to fund a loan. */
public interface AgreementCase extends LenderCase {
    Agreement agreement();

    /** Null when nothing is known of the partner. */
    @Nullable
    PartnerFacts partner();

    /** Null when the agreement names none or nothing is known of it. */
    @Nullable
    Guarantor guarantor();

    /** Credit code of the platform operator. */
    Uscc platform();

    /** What loans under the agreement cost: the one asked for, or the corners of what a draft allows; may be empty. */
    List<Quote> quotes();

    default boolean coLending() {
        return !agreement().shares().lender().isZero();
    }
}
