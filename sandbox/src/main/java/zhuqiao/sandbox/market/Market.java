package zhuqiao.sandbox.market;

import java.util.List;
import zhuqiao.core.value.Uscc;
import zhuqiao.sandbox.stack.StackInfo;

/** The sandbox's market: its seats are known before the stack starts, the rest is opened over the API. */
public final class Market implements AutoCloseable {
    /** The platform operator's credit code, as the services are configured with it and partners' lists name it. */
    public static final Uscc PLATFORM = new Uscc("91330106MA0QHA000W");

    private Market() {}

    /** Every counterparty that gets an OAuth client in the sandbox's realm. */
    public static List<Seat> seats() {
        return List.of(
                new Seat("lender-a", "019aa000-0000-7000-8000-00000000000a", Seat.Kind.LENDER, "甲小额贷款"),
                new Seat("lender-b", "019aa000-0000-7000-8000-00000000000b", Seat.Kind.LENDER, "乙小额贷款"),
                new Seat("bank-a", "019aa000-0000-7000-8000-0000000000aa", Seat.Kind.PARTNER, "甲银行"),
                new Seat("bank-b", "019aa000-0000-7000-8000-0000000000ab", Seat.Kind.PARTNER, "乙银行"));
    }

    /** Registers counterparties and agreements through the gateway and starts the partners' receivers. */
    public static Market open(StackInfo stack) {
        return new Market();
    }

    /** Stops the partners' receivers. */
    @Override
    public void close() {}
}
