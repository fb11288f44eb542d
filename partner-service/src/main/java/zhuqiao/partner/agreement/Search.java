package zhuqiao.partner.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.core.terms.Scenario;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What a list of agreements is narrowed to; built up filter by filter, null filters change nothing. */
final class Search {
    /** Most counterparties named one by one. */
    static final int FEW = 200;

    private static final int MAX_TEXT = 100;
    private final StringBuilder where = new StringBuilder("v.agreementId < :below");
    private final Map<String, Object> parameters = new HashMap<>();
    private @Nullable String text;
    private String narrowed = "";
    private String shown = "v.head";

    Search lender(@Nullable String id) {
        return equal("v.lenderId", "lender", id);
    }

    Search partner(@Nullable String id) {
        return equal("v.partnerId", "partner", id);
    }

    Search onlyLender(String id) {
        return equal("v.lenderId", "ownLender", id);
    }

    Search onlyPartner(String id) {
        return equal("v.partnerId", "ownPartner", id);
    }

    /** Shows, of each agreement, its newest version in this status. */
    Search status(@Nullable String status) {
        if (status != null) {
            parameters.put("status", one(AgreementStatus.class, "?status", status));
            shown = "v.newestInStatus and v.status = :status";
        }
        return this;
    }

    Search scenario(@Nullable String scenario) {
        if (scenario != null) {
            parameters.put(
                    "scenario", one(Scenario.class, "?scenario", scenario).name());
            where.append(" and array_contains(v.scenarios, :scenario)");
        }
        return this;
    }

    /** Finds a text in the number or in the name of either side, whatever its case; {@link #named} completes it. */
    Search text(@Nullable String text) {
        if (text != null) {
            if (text.isBlank() || text.length() > MAX_TEXT) {
                throw Problem.invalid("?text", "length", Text.of("须为 1 至 100 个字符", "must have 1 to 100 characters"));
            }
            this.text = "%" + escape(text.toLowerCase(Locale.ROOT)) + "%";
        }
        return this;
    }

    /** What names are searched for, as a pattern; null when the list is not narrowed by a text. */
    @Nullable
    String text() {
        return text;
    }

    /**
     * Completes the search for a text by the counterparties of that name. Few of them are named one by one, so that the
     * index of each column serves; with many the newest agreements soon fill a page.
     */
    Search named(List<String> counterparties) {
        parameters.put("text", Objects.requireNonNull(text));
        parameters.remove("named");
        String named = "";
        if (counterparties.size() > FEW) {
            named = " or exists (select 1 from Counterparty c"
                    + " where c.id in (v.lenderId, v.partnerId) and lower(c.name) like :text escape '!')";
        } else if (!counterparties.isEmpty()) {
            parameters.put("named", counterparties);
            named = " or v.lenderId in :named or v.partnerId in :named";
        }
        narrowed = " and (lower(v.agreementNo) like :text escape '!'" + named + ")";
        return this;
    }

    /** Running versions whose last day comes within so many days from today, 0 to 3660. */
    Search expiringWithinDays(@Nullable String days, LocalDate today) {
        if (days != null) {
            parameters.put("running", List.of(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED));
            parameters.put("today", today);
            parameters.put("horizon", today.plusDays(number(days)));
            where.append(" and v.status in :running and v.validTo > :today and v.validTo <= :horizon");
        }
        return this;
    }

    String hql() {
        return "from VersionRow v where " + where + narrowed + " and " + shown + " order by v.agreementId desc";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private Search equal(String column, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
            where.append(" and ").append(column).append(" = :").append(name);
        }
        return this;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String pointer, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String all = Arrays.toString(type.getEnumConstants());
        throw Problem.invalid(pointer, "format", Text.of("可用值:" + all, "must be one of " + all));
    }

    private static int number(String days) {
        if (!days.matches("[0-9]{1,4}") || Integer.parseInt(days) > 3660) {
            throw Problem.invalid(
                    "?expiringWithinDays", "range", Text.of("须在 0 至 3660 之间", "must be between 0 and 3660"));
        }
        return Integer.parseInt(days);
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
