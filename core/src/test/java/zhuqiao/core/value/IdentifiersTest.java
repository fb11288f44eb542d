package zhuqiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "33, CURRENT, 浙江省", "3302, CURRENT, 宁波市", "330203, CURRENT, 海曙区", "330113, CURRENT, 临平区",
        "330104, ABOLISHED, 江干区", "610322, ABOLISHED, 凤翔县", "71, CURRENT, 台湾省", "130171, UNKNOWN, ",
        "330103, ABOLISHED, 下城区", "654223, ABOLISHED, 沙湾县", "659012, CURRENT, 白杨市", "81, CURRENT, 香港特别行政区",
        "99, UNKNOWN, ", "330299, UNKNOWN, ", "3399, UNKNOWN, "
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
                .hasMessageContaining("not a GB/T 2260 code in the list of 2023-06-30");
    }

    @Test
    void anAbolishedCountyStillLiesInItsCity() {
        assertThat(new Region("33").contains(new Region("330104"))).isTrue();
        assertThat(new Region("3301").contains(new Region("330104"))).isTrue();
        assertThat(new Region("330102").contains(new Region("330104"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "330", "33020", "3302030", "03", "3A", "33 ", "３３"})
    void anotherTextIsNoRegion(String code) {
        assertThatThrownBy(() -> new Region(code)).hasMessageContaining("two, four or six digits");
    }

    @ParameterizedTest
    @CsvSource({
        "A, 1, 5", "B, 6, 12", "C, 13, 43", "D, 44, 46", "E, 47, 50", "F, 51, 52", "G, 53, 60", "H, 61, 62",
        "I, 63, 65", "J, 66, 69", "K, 70, 70", "L, 71, 72", "M, 73, 75", "N, 76, 79", "O, 80, 82", "P, 83, 83",
        "Q, 84, 85", "R, 86, 90", "S, 91, 96", "T, 97, 97"
    })
    void aSectionHoldsItsDivisionsAndNoOther(IndustrySection section, int first, int last) {
        assertThat(IntStream.range(0, 100).filter(section::holds))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(first, last).boxed().toList());
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
        assertThat(new Uscc(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9135010",
                "91350100M000100Y4",
                "91350100M000100Y431",
                "9135010OM000100Y43",
                "91350100I000100Y43"
            })
    void anotherTextIsNoCreditCode(String code) {
        assertThatThrownBy(() -> new Uscc(code)).hasMessageContaining("GB 32100");
    }

    @Test
    void everyMistypedCharacterOfACreditCodeIsFound() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < 17; i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            String wrong = code.substring(0, i) + other + code.substring(i + 1);

            assertThatThrownBy(() -> new Uscc(wrong)).as(wrong).isInstanceOf(InvalidValueException.class);
        }
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
    @CsvSource({
        "20080229, 2026-02-28, 17",
        "20080229, 2026-03-01, 18",
        "20080229, 2028-02-29, 20",
        "20081123, 2026-11-23, 18",
        "20081124, 2026-11-23, 17"
    })
    void aBirthdayCountsFromItsDay(String born, LocalDate day, int age) {
        String first17 = "330203" + born + "001";

        assertThat(new IdNumber(first17 + IdNumber.checkDigit(first17)).ageOn(day))
                .isEqualTo(age);
    }

    @Test
    void sumsHaveRoomForAThousandTimesWhatCanBeWritten() {
        Money most = Money.ofFen(100_000_000_000_000_000L);

        assertThat(most.plus(Money.ZERO)).isEqualTo(most);
        assertThat(Money.ZERO.minus(most).fen()).isEqualTo(-most.fen());
        assertThatThrownBy(() -> most.plus(Money.of("0.01"))).hasMessageContaining("out of range");
        assertThatThrownBy(() -> Money.ZERO.minus(most).minus(Money.of("0.01"))).hasMessageContaining("out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000.00", "-1000000000000.00", "99999999999999999999.00"})
    void tenToTheTwelfthIsTooMuch(String text) {
        assertThatThrownBy(() -> Money.of(text)).hasMessageContaining("at most 999999999999.99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.000", "01.00", "+1.00", "1e2", " 1.00", "1,000.00", "", "１.00"})
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
        assertThatThrownBy(() -> Rate.of(new BigDecimal("8.4000001"))).hasMessageContaining("at most six digits");
        assertThat(Rate.of(new BigDecimal("8.400001"))).hasToString("8.400001");
        assertThat(Rate.ZERO.isNegative()).isFalse();
        assertThat(new Industry("F51")).hasToString("F51");
        assertThat(new Region("3302")).hasToString("3302");
    }
}
