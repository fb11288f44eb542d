package zhuqiao.bench.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.bench.country.Applications;
import zhuqiao.bench.country.Asked;
import zhuqiao.bench.country.Country;
import zhuqiao.bench.country.Days;
import zhuqiao.core.counterparty.LenderFacts;
import zhuqiao.core.matching.LinearMatcher;
import zhuqiao.core.matching.Market;
import zhuqiao.core.matching.Matcher;
import zhuqiao.core.matching.Outcome;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;

class DroolsPeerTest {
    @Test
    void thePeerDecidesAsTheOracleDoes() {
        // Given
        RuleBook book = Regulation.load();
        Country country = Country.of(4, 50);
        Market market = country.market();
        Matcher oracle = new LinearMatcher(book, market);
        LenderFacts lender = country.lenders().get(1);
        List<Asked> asked = new Applications(country).of(lender.lender(), 300);
        DroolsPeer peer = DroolsPeer.of(book, market, lender, Days.NOW, Days.TODAY);

        // When
        List<Decided> decided = asked.stream()
                .map(each -> peer.decide(peer.prepare(each, Days.NOW, Days.TODAY)))
                .toList();

        // Then
        assertThat(decided)
                .isEqualTo(asked.stream()
                        .map(each -> Decided.of(oracle.match(each.request(), each.facts(), Days.NOW)))
                        .toList());
        assertThat(decided.stream().map(Decided::outcome))
                .contains(Outcome.ELIGIBLE, Outcome.NEEDS_CONSENT, Outcome.REJECTED, Outcome.NO_FUNDER);
    }
}
