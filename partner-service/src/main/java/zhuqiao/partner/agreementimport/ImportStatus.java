package zhuqiao.partner.agreementimport;

import zhuqiao.core.terms.AgreementStatus;

/** State of a file. */
enum ImportStatus {
    DRAFT,
    PENDING_APPROVAL,
    APPROVED;

    /** The state of the agreements that follow the file. */
    AgreementStatus ofItsAgreements() {
        return switch (this) {
            case DRAFT -> AgreementStatus.DRAFT;
            case PENDING_APPROVAL -> AgreementStatus.PENDING_APPROVAL;
            case APPROVED -> AgreementStatus.ACTIVE;
        };
    }
}
