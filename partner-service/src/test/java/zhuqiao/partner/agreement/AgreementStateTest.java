package zhuqiao.partner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.platform.problem.Problem;

class AgreementStateTest {
    private static final String EDITOR = "editor";
    private static final String SUBMITTER = "submitter";
    private static final String APPROVER = "approver";

    @Test
    void aVersionWrittenSubmittedAndApprovedIsActive() {
        // Given
        AgreementState.Draft draft = new AgreementState.Draft(Set.of(EDITOR));

        // When
        AgreementState.Active active = draft.submit(SUBMITTER).approve(APPROVER);

        // Then
        assertThat(active.status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(active.editors()).containsExactlyInAnyOrder(EDITOR, SUBMITTER);
    }

    @Test
    void aRejectedVersionIsADraftThatRemembersItsEditors() {
        AgreementState.Draft draft = new AgreementState.PendingApproval(Set.of(EDITOR)).reject(APPROVER);

        assertThat(draft).isEqualTo(new AgreementState.Draft(Set.of(EDITOR)));
    }

    @Test
    void anEditJoinsTheEditors() {
        AgreementState.Draft draft = new AgreementState.Draft(Set.of(EDITOR)).edit("another");

        assertThat(draft.editors()).containsExactlyInAnyOrder(EDITOR, "another");
    }

    static Stream<Function<String, AgreementState>> decisions() {
        Set<String> editors = Set.of(EDITOR, SUBMITTER);
        return Stream.of(
                new AgreementState.PendingApproval(editors)::approve,
                new AgreementState.PendingApproval(editors)::reject,
                new AgreementState.Active(editors)::suspend,
                new AgreementState.Suspended(editors)::resume,
                new AgreementState.Active(editors)::terminate,
                new AgreementState.Suspended(editors)::terminate);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nobodyDecidesOnWhatTheyEditedOrSubmitted(Function<String, AgreementState> decision) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> decision.apply(EDITOR))
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("four-eyes"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> decision.apply(SUBMITTER));
        assertThat(decision.apply(APPROVER)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasAStateOfItsOwn(AgreementStatus status) {
        assertThat(AgreementState.of(status, Set.of(EDITOR)).status()).isEqualTo(status);
    }

    @Test
    void aSuspendedVersionStillGivesWayAndEnds() {
        AgreementState.Suspended suspended = new AgreementState.Suspended(Set.of(EDITOR));

        assertThat(suspended.supersede().status()).isEqualTo(AgreementStatus.SUPERSEDED);
        assertThat(suspended.expire().status()).isEqualTo(AgreementStatus.EXPIRED);
    }
}
