package zhuqiao.sandbox.loans;

import java.util.List;

/** Whom a borrower's consents name: the partners and guarantors of the lender's agreements, by id. */
public record Recipients(List<String> partners, List<String> guarantors) {}
