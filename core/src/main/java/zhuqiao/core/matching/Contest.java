package zhuqiao.core.matching;

import zhuqiao.core.counterparty.LenderPolicy;
import zhuqiao.core.request.QuotaView;

/** {@link Shortlist} over a book's survivors without objects: the same order, by repeated choice of the best. */
final class Contest {
    private final Ranks ranks;
    private final LenderBook book;
    private final LenderPolicy policy;
    private final QuotaView quota;
    private final long bound;

    private Contest(Ranks ranks, LenderBook book, QuotaView quota) {
        this.ranks = ranks;
        this.book = book;
        this.policy = book.policy;
        this.quota = quota;
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < ranks.eligible; i++) {
            cheapest = Math.min(cheapest, ranks.costs[i]);
        }
        this.bound = cheapest == Long.MAX_VALUE ? cheapest : cheapest + policy.borrowerInterestBoundBp();
    }

    /** @param patience how many more partners may be tried */
    static void rank(Ranks ranks, LenderBook book, QuotaView quota, int patience) {
        if (ranks.eligible > 0) {
            new Contest(ranks, book, quota).fill(Math.min(patience, ranks.ranked.length));
        }
    }

    private void fill(int most) {
        while (ranks.count < most) {
            int best = -1;
            for (int i = 0; i < ranks.eligible; i++) {
                if (!out(i) && (best < 0 || before(i, best))) {
                    best = i;
                }
            }
            if (best < 0) {
                return;
            }
            ranks.ranked[ranks.count] = best;
            ranks.count++;
        }
    }

    /** Its partner is ranked already, or one ranked does not want it tried after itself. */
    private boolean out(int survivor) {
        String partnerId = entry(survivor).partnerId;
        for (int k = 0; k < ranks.count; k++) {
            BookEntry chosen = ranks.entry(k);
            if (chosen.partnerId.equals(partnerId)) {
                return true;
            }
            if (!chosen.exclusiveWith.isEmpty() && chosen.exclusiveWith.contains(partnerId)) {
                return true;
            }
        }
        return false;
    }

    private boolean before(int one, int other) {
        long costOfOne = ranks.costs[one];
        long costOfOther = ranks.costs[other];
        if (costOfOne > bound || costOfOther > bound) {
            long beyondOne = costOfOne > bound ? costOfOne : 0;
            long beyondOther = costOfOther > bound ? costOfOther : 0;
            if (beyondOne != beyondOther) {
                return beyondOne < beyondOther;
            }
        }
        int byCost = Long.compare(costOfOne, costOfOther);
        int byPriority = Integer.compare(entry(one).priority, entry(other).priority);
        int order = switch (policy.ranking()) {
            case LOWEST_COST -> byCost != 0 ? byCost : byPriority;
            case PRIORITY -> byPriority != 0 ? byPriority : byCost;
            case SHARE -> {
                int behind = furthestBehind(entry(one), entry(other));
                yield behind != 0 ? behind : byCost != 0 ? byCost : byPriority;
            }
        };
        return order != 0 ? order < 0 : one < other;
    }

    private int furthestBehind(BookEntry one, BookEntry other) {
        long shareOfOne = share(one);
        long shareOfOther = share(other);
        if (shareOfOne <= 0 || shareOfOther <= 0) {
            return Boolean.compare(shareOfOne <= 0, shareOfOther <= 0);
        }
        long volumeOfOne = quota.committedFen(one.agreementId);
        long volumeOfOther = quota.committedFen(other.agreementId);
        int high = Long.compare(
                Math.multiplyHigh(volumeOfOne, shareOfOther), Math.multiplyHigh(volumeOfOther, shareOfOne));
        return high != 0 ? high : Long.compareUnsigned(volumeOfOne * shareOfOther, volumeOfOther * shareOfOne);
    }

    /** Millionths of a percent, all the digits a rate has. */
    private static long share(BookEntry entry) {
        return entry.share == null ? 0 : entry.share.percent().movePointRight(6).longValueExact();
    }

    private BookEntry entry(int survivor) {
        return book.entries[ranks.survivors[survivor]];
    }
}
