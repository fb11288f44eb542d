package zhuqiao.core.counterparty;

import zhuqiao.core.value.Require;

/**
 * How a lender wants its applications routed.
 *
 * @param maxPartners most partners one application is put to (K), 1 to 10
 * @param borrowerInterestBoundBp how many basis points of all-in cost a preferred partner may exceed the cheapest by
 * @param liveApplicationsPerBorrower live applications one borrower may have at this lender, 1 to 100
 */
public record LenderPolicy(
        Ranking ranking,
        OfferPolicy smallerApproval,
        OfferPolicy dearerApproval,
        int maxPartners,
        int borrowerInterestBoundBp,
        int liveApplicationsPerBorrower) {
    public static final LenderPolicy DEFAULT =
            new LenderPolicy(Ranking.LOWEST_COST, OfferPolicy.OFFER, OfferPolicy.OFFER, 3, 50, 1);

    public LenderPolicy {
        Require.present(ranking, "ranking");
        Require.present(smallerApproval, "smallerApproval");
        Require.present(dearerApproval, "dearerApproval");
        Require.within(maxPartners, "maxPartners", 1, 10);
        Require.within(borrowerInterestBoundBp, "borrowerInterestBoundBp", 0, 1000);
        Require.within(liveApplicationsPerBorrower, "liveApplicationsPerBorrower", 1, 100);
    }
}
