package zhuqiao.sandbox.market;

/**
 * One counterparty of the sandbox's market, as identity provider and register both know it.
 *
 * @param key short name, also the id of its OAuth client, such as {@code lender-a} or {@code bank-a}
 * @param id the UUID under which partner-service registers it; the realm puts it into its tokens
 * @param name what a reader sees
 */
public record Seat(String key, String id, Kind kind, String name) {

    /** Which side of the market the seat is on; decides role and claim of its tokens. */
    public enum Kind {
        LENDER,
        PARTNER
    }
}
