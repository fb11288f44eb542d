package zhuqiao.bench.agreements;

/**
 * How much is measured.
 *
 * @param lenders each of which has an agreement with each of {@link #PARTNERS} banks
 * @param calls of each list filter
 */
record Plan(int lenders, int calls) {
    static final int PARTNERS = 50;
    static final int ROWS_A_FILE = 10_000;
    static final Plan FULL = new Plan(5_000, 200);
    static final Plan QUICK = new Plan(400, 50);

    int agreements() {
        return lenders * PARTNERS;
    }

    int files() {
        return agreements() / ROWS_A_FILE;
    }
}
