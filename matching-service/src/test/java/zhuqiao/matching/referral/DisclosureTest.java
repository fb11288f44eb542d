package zhuqiao.matching.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.DataChannel;

class DisclosureTest {
    private static final UUID CONSENT = UUID.fromString("0193f000-0000-7000-8000-000000000001");
    private static final EnumSet<ReferralStatus> SEEN = EnumSet.of(
            ReferralStatus.SENT, ReferralStatus.APPROVED, ReferralStatus.CONFIRMED, ReferralStatus.DISBURSED);

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void anApplicantIsShownFromSentToDisbursedAndNeverElse(ReferralStatus status) {
        Disclosure disclosure =
                Disclosure.of(status, BorrowerType.COMPANY, DataChannel.LICENSED_CREDIT_BUREAU, Optional.of(CONSENT));

        assertThat(!(disclosure instanceof Disclosure.Withheld)).isEqualTo(SEEN.contains(status));
    }

    @Test
    void aCompanyIsShownWithoutConsentButItsRepresentativeStaysMasked() {
        Disclosure disclosure = Disclosure.of(
                ReferralStatus.SENT, BorrowerType.COMPANY, DataChannel.BORROWER_DIRECT_TO_FUNDER, Optional.empty());

        assertThat(disclosure).isEqualTo(new Disclosure.Company());
    }

    @Test
    void aConsentThatNamesThePartnerUnmasksTheRepresentative() {
        Disclosure disclosure = Disclosure.of(
                ReferralStatus.SENT, BorrowerType.COMPANY, DataChannel.LICENSED_CREDIT_BUREAU, Optional.of(CONSENT));

        assertThat(disclosure).isEqualTo(new Disclosure.CompanyWithPerson(CONSENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"INDIVIDUAL", "SOLE_PROPRIETOR"})
    void aNaturalPersonWithoutConsentIsWithheldOnEveryChannel(BorrowerType person) {
        for (DataChannel channel : DataChannel.values()) {
            assertThat(Disclosure.of(ReferralStatus.CONFIRMED, person, channel, Optional.empty()))
                    .isEqualTo(new Disclosure.Withheld());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INDIVIDUAL", "SOLE_PROPRIETOR"})
    void theChannelDecidesWhatStandsForANaturalPerson(BorrowerType person) {
        assertThat(Disclosure.of(ReferralStatus.SENT, person, DataChannel.LICENSED_CREDIT_BUREAU, Optional.of(CONSENT)))
                .isEqualTo(new Disclosure.BureauReference(CONSENT));
        assertThat(Disclosure.of(
                        ReferralStatus.SENT, person, DataChannel.BORROWER_DIRECT_TO_FUNDER, Optional.of(CONSENT)))
                .isEqualTo(new Disclosure.HashedIdentity(CONSENT));
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void anAccountIsShownWhileTheDrawdownIsAskedForOrOut(ReferralStatus status) {
        boolean shown = Disclosure.ofPayment(status, BorrowerType.COMPANY, Optional.empty());

        assertThat(shown).isEqualTo(status == ReferralStatus.CONFIRMED || status == ReferralStatus.DISBURSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INDIVIDUAL", "SOLE_PROPRIETOR"})
    void aPersonsAccountNeedsAConsentForSensitiveData(BorrowerType person) {
        assertThat(Disclosure.ofPayment(ReferralStatus.CONFIRMED, person, Optional.empty()))
                .isFalse();
        assertThat(Disclosure.ofPayment(ReferralStatus.CONFIRMED, person, Optional.of(CONSENT)))
                .isTrue();
    }
}
