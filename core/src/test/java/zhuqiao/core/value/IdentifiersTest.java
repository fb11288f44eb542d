package zhuqiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "33, CURRENT, 浙江省", "3302, CURRENT, 宁波市", "330203, CURRENT, 海曙区", "330113, CURRENT, 临平区",
        "330104, ABOLISHED, 江干区", "610322, ABOLISHED, 凤翔县", "71, CURRENT, 台湾省", "130171, UNKNOWN, ",
        "99, UNKNOWN, ", "330299, UNKNOWN, "
    })
    void aRegionStandsAsTheDatedListSays(String code, Regions.Standing standing, String name) {
        assertThat(Regions.standard().standing(new Region(code))).isEqualTo(standing);
        assertThat(Regions.standard().name(new Region(code))).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void newBusinessNeedsACurrentRegion() {
        Region current = new Region("330203");

        assertThat(Regions.standard().requireCurrent(current)).isEqualTo(current);
        assertThatThrownBy(() -> Regions.standard().requireCurrent(new Region("330104")))
                .hasMessageContaining("abolished");
        assertThatThrownBy(() -> Regions.standard().requireCurrent(new Region("330299")))
                .hasMessageContaining("not a GB/T 2260 code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "F51", "F5123", "A01", "A05", "C13", "C43", "T97", "K70", "S96"})
    void anIndustryLiesInItsSection(String code) {
        Industry industry = new Industry(code);

        assertThat(industry.section().name()).isEqualTo(code.substring(0, 1));
        assertThat(industry.section().zh()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F50", "F53", "A00", "A06", "U98", "f51", "F5", "F51234", "", "51"})
    void anotherCodeIsNoIndustry(String code) {
        assertThatThrownBy(() -> new Industry(code)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aPrefixContainsWhatItBegins() {
        assertThat(new Industry("F").contains(new Industry("F5123"))).isTrue();
        assertThat(new Industry("F52").contains(new Industry("F51"))).isFalse();
        assertThat(new Region("33").contains(new Region("330203"))).isTrue();
        assertThat(new Region("330203").contains(new Region("33"))).isFalse();
        assertThat(new Region("330203").province()).isEqualTo(new Region("33"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L"})
    void aRealCreditCodePassesAndOneDigitOffDoesNot(String code) {
        assertThatCode(() -> new Uscc(code)).doesNotThrowAnyException();
        char wrong = code.charAt(17) == '1' ? '2' : '1';
        assertThatThrownBy(() -> new Uscc(code.substring(0, 17) + wrong)).hasMessageContaining("check digit");
        assertThatThrownBy(() -> new Uscc(code.toLowerCase(Locale.ROOT))).hasMessageContaining("GB 32100");
    }

    @Test
    void anIdentityNumberKnowsBirthAndAge() {
        IdNumber number = new IdNumber("11010519491231002X");

        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.ageOn(LocalDate.of(2026, 12, 30))).isEqualTo(76);
        assertThat(number.ageOn(LocalDate.of(2026, 12, 31))).isEqualTo(77);
        assertThat(number.toString()).isEqualTo("110105***********X").doesNotContain("1949");
        assertThatThrownBy(() -> new IdNumber("110105194912310021")).hasMessageContaining("check digit");
        assertThatThrownBy(() -> new IdNumber("11010519491231002")).hasMessageContaining("GB 11643");
        String impossible = "11010519490230002";
        assertThatThrownBy(() -> new IdNumber(impossible + IdNumber.checkDigit(impossible)))
                .hasMessageContaining("birth date");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "1000000.00, 100000000", "-3.50, -350", "999999999999.99, 99999999999999"})
    void moneyIsYuanWithTwoDigits(String text, long fen) {
        assertThat(Money.of(text).fen()).isEqualTo(fen);
        assertThat(Money.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.000", "01.00", "+1.00", "1e2", " 1.00", "1,000.00", "1000000000000.00"})
    void anythingElseIsNoMoney(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void moneyRoundsHalfUp() {
        assertThat(Money.of("0.10").percent(Rate.of("5.00"))).isEqualTo(Money.of("0.01"));
        assertThat(Money.of("0.10").percent(Rate.of("4.99"))).isEqualTo(Money.ZERO);
        assertThat(Rate.of("24.005").printed()).isEqualTo(Rate.of("24.01"));
        assertThat(Rate.of("24.004999").printed()).isEqualTo(Rate.of("24.00"));
        assertThat(Rate.of("8.4")).isEqualTo(Rate.of("8.40")).hasToString("8.40");
        assertThatThrownBy(() -> Rate.of("8.4000001")).isInstanceOf(InvalidValueException.class);
    }
}
