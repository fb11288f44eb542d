package zhuqiao.bench.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import zhuqiao.bench.country.RequestReader;
import zhuqiao.core.matching.FastMatcher;
import zhuqiao.core.matching.Matcher;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.request.Facts;
import zhuqiao.sandbox.loans.ApplicationForm;
import zhuqiao.sandbox.loans.BusinessPortfolio;
import zhuqiao.sandbox.loans.ConsumerPortfolio;
import zhuqiao.sandbox.loans.Draw;
import zhuqiao.sandbox.loans.Loan;
import zhuqiao.sandbox.loans.Recipients;

/** Real loan records that find a partner in the market, as bodies with the places of what must differ each time. */
final class Templates {
    static final String NUMBER = "@NUMBER@";
    static final String USCC = "@USCC@";
    static final String ID_NUMBER = "@ID@";
    static final String INVOICE = "@INVOICE@";
    private static final int RECORDS = 1_500;

    private Templates() {}

    static List<Body> draw(Wide market, String lender) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Matcher matcher = new FastMatcher(Regulation.load(), market.market());
        ApplicationForm form = new ApplicationForm(new Recipients(market.partnerIds(), List.of()), today);
        RequestReader reader = new RequestReader(lender);
        List<Body> bodies = new ArrayList<>();
        for (Loan loan : Draw.first(RECORDS, BusinessPortfolio.load(), ConsumerPortfolio.load())) {
            ObjectNode body = form.fill(loan);
            if (matcher.match(reader.read(body), Facts.NONE, Instant.now()).outcome() == Outcome.ELIGIBLE) {
                bodies.add(Body.of(opened(body)));
            }
        }
        return bodies;
    }

    private static ObjectNode opened(ObjectNode body) {
        body.put("lenderApplicationNo", NUMBER);
        ObjectNode borrower = body.withObject("/borrower");
        switch (borrower.path("type").asText()) {
            case "INDIVIDUAL" -> borrower.put("idNumber", ID_NUMBER);
            case "SOLE_PROPRIETOR" -> {
                borrower.put("uscc", USCC);
                borrower.withObject("/owner").put("idNumber", ID_NUMBER);
            }
            default -> {
                borrower.put("uscc", USCC);
                body.putArray("consents");
            }
        }
        if (body.has("supplyChain")) {
            ObjectNode receivable =
                    (ObjectNode) body.path("supplyChain").path("receivables").path(0);
            receivable.put("invoiceNumber", INVOICE);
        }
        return body;
    }
}
