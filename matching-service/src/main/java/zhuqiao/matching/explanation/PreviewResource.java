package zhuqiao.matching.explanation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.matching.Explanation;
import zhuqiao.core.regulation.RuleBook;
import zhuqiao.matching.intake.Arrival;
import zhuqiao.matching.intake.Arrivals;
import zhuqiao.matching.intake.Preview;
import zhuqiao.matching.request.LoanApplication;
import zhuqiao.platform.identity.Callers;
import zhuqiao.platform.identity.Role;
import zhuqiao.platform.json.Body;
import zhuqiao.platform.problem.Language;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/** What an application would come to, now or by the rules of another day; stores and reserves nothing. */
@Path("/v1/application-previews")
@RolesAllowed(Role.LENDER)
public class PreviewResource {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private final Preview preview;
    private final Arrivals arrivals;
    private final RuleBook rules;
    private final Callers callers;

    PreviewResource(Preview preview, Arrivals arrivals, RuleBook rules, Callers callers) {
        this.preview = preview;
        this.arrivals = arrivals;
        this.rules = rules;
        this.callers = callers;
    }

    @POST
    @Blocking
    public ExplanationView preview(
            @QueryParam("asOf") @Nullable String asOf,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Nullable LoanApplication body) {
        Arrival arrival = arrivals.of(Body.present(body), callers.current(), null);
        Explanation explanation = asOf == null ? preview.now(arrival) : preview.on(day(asOf), arrival);
        return ExplanationView.of(explanation, rules, Language.of(language));
    }

    private static LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Problem.invalid(
                    "?asOf", "format", Text.of("须为日期,如 2025-10-01", "must be a date, such as 2025-10-01"));
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Problem.invalid(
                    "?asOf",
                    "range",
                    Text.of(
                            "须在 " + FIRST_DAY + " 至 " + LAST_DAY + " 之间",
                            "must be between " + FIRST_DAY + " and " + LAST_DAY));
        }
        return day;
    }
}
