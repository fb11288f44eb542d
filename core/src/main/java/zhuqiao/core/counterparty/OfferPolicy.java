package zhuqiao.core.counterparty;

/** What to do with an offer worse than asked: put it to the borrower, or try the next partner. */
public enum OfferPolicy {
    OFFER,
    NEXT
}
