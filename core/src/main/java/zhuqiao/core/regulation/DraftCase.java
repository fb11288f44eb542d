package zhuqiao.core.regulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.Guarantor;
import zhuqiao.core.counterparty.Lender;
import zhuqiao.core.counterparty.PartnerFacts;
import zhuqiao.core.terms.Agreement;
import zhuqiao.core.value.Uscc;

/** A drafted agreement about to be put in force. */
public record DraftCase(
        Agreement agreement,
        @Nullable Lender lender,
        @Nullable PartnerFacts partner,
        @Nullable Guarantor guarantor,
        Uscc platform,
        LocalDate day,
        List<Quote> quotes)
        implements AgreementCase {}
