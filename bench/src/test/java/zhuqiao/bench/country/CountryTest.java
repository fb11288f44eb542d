package zhuqiao.bench.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhuqiao.core.matching.Market;

class CountryTest {
    @Test
    void theSameNumbersDrawTheSameCountry() {
        // When
        Country country = Country.of(20, 50);

        // Then
        assertThat(country).isEqualTo(Country.of(20, 50));
        assertThat(country.agreements()).hasSize(1_000);
    }

    @Test
    void everySideOfAnAgreementIsOnTheRegister() {
        // Given
        Country country = Country.of(100, 50);

        // When
        Market market = country.market();

        // Then
        assertThat(country.agreements()).allSatisfy(version -> {
            assertThat(market.lender(version.agreement().lenderId())).isPresent();
            assertThat(market.partner(version.agreement().partnerId())).isPresent();
            assertThat(market.guarantor(version.agreement().guarantorId()).isPresent())
                    .isEqualTo(version.agreement().guarantorId() != null);
        });
    }

    @Test
    void lendersTakeTurnsAndEachGetsRecordsOfItsOwnPlace() {
        // Given
        Country country = Country.of(100, 50);

        // When
        List<Asked> asked = new Applications(country).first(100);

        // Then
        assertThat(asked.stream().map(each -> each.request().lenderId())).doesNotHaveDuplicates();
        assertThat(asked)
                .allSatisfy(each -> assertThat(country.lenders())
                        .filteredOn(facts ->
                                facts.lender().id().equals(each.request().lenderId()))
                        .allMatch(facts -> facts.lender()
                                .licences()
                                .getFirst()
                                .covers(each.request().region())));
    }
}
