package zhuqiao.matching.referral;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.BorrowerType;
import zhuqiao.core.terms.DataChannel;

/** What the partner of a referral may be shown of the applicant (api.md §5, PIPL art 23, 断直连). */
public sealed interface Disclosure {
    /** Nothing beyond the terms of the loan. */
    record Withheld() implements Disclosure {}

    /** A company with its trade; its legal representative stays masked. */
    record Company() implements Disclosure {}

    /** A company, its legal representative too. */
    record CompanyWithPerson(UUID consentId) implements Disclosure {}

    /** A natural person by the credit bureau's reference alone. */
    record BureauReference(UUID consentId) implements Disclosure {}

    /** A natural person by the hash of the identity number alone. */
    record HashedIdentity(UUID consentId) implements Disclosure {}

    /**
     * @param sharing id of a live consent to share data that names this partner
     */
    static Disclosure of(ReferralStatus status, BorrowerType borrower, DataChannel channel, Optional<UUID> sharing) {
        if (!ReferralStatus.VISIBLE.contains(status)) {
            return new Withheld();
        }
        return switch (borrower) {
            case COMPANY -> sharing.<Disclosure>map(CompanyWithPerson::new).orElseGet(Company::new);
            case INDIVIDUAL, SOLE_PROPRIETOR ->
                sharing.map(consent -> person(channel, consent)).orElseGet(Withheld::new);
        };
    }

    /**
     * Whether account and payee are shown: from the confirmation until the loan is settled, and of a natural person
     * only under a live consent for sensitive data (PIPL art 29).
     *
     * @param sensitive id of a live consent for sensitive data that names this partner
     */
    static boolean ofPayment(ReferralStatus status, BorrowerType borrower, Optional<UUID> sensitive) {
        boolean asked = status == ReferralStatus.CONFIRMED || status == ReferralStatus.DISBURSED;
        return asked && (borrower == BorrowerType.COMPANY || sensitive.isPresent());
    }

    /** The consent that the disclosure rests on; null when it needs none. */
    default @Nullable UUID consent() {
        return switch (this) {
            case Withheld withheld -> null;
            case Company company -> null;
            case CompanyWithPerson company -> company.consentId();
            case BureauReference bureau -> bureau.consentId();
            case HashedIdentity hashed -> hashed.consentId();
        };
    }

    private static Disclosure person(DataChannel channel, UUID consent) {
        return switch (channel) {
            case LICENSED_CREDIT_BUREAU -> new BureauReference(consent);
            case BORROWER_DIRECT_TO_FUNDER -> new HashedIdentity(consent);
        };
    }
}
