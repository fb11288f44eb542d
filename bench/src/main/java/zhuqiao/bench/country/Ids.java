package zhuqiao.bench.country;

import zhuqiao.core.value.Region;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.loans.Serial;

/** Ids of the form the platform gives out, told apart by kind and number. */
final class Ids {
    private static final Region SEAT = new Region("330106");
    static final int PARTNERS_FROM = 0;
    static final int GUARANTORS_FROM = 5_000;
    static final int COLLECTORS_FROM = 8_000;
    static final int LENDERS_FROM = 10_000;

    private Ids() {}

    static String id(char kind, int number) {
        return "019b%04x-0000-7000-8000-%c%011x".formatted(number & 0xffff, kind, number);
    }

    static Uscc uscc(int serial) {
        return new Serial(serial).uscc(SEAT);
    }
}
