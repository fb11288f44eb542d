package zhuqiao.partner.agreement;

import java.util.Set;
import java.util.TreeSet;
import zhuqiao.core.terms.AgreementStatus;
import zhuqiao.platform.problem.Problem;
import zhuqiao.platform.problem.Text;

/**
 * State of one version. A transition is a method of the states where it is legal. Whoever wrote or submitted a version
 * is among its editors, and none of them decides on it.
 */
public sealed interface AgreementState {
    AgreementStatus status();

    Set<String> editors();

    /** A version that funds, now or from its first day on, unless suspended. */
    sealed interface Running extends AgreementState {
        /** The next version is in force. */
        default Superseded supersede() {
            return new Superseded(editors());
        }

        /** Its last day is over. */
        default Expired expire() {
            return new Expired(editors());
        }

        default Terminated terminate(String approver) {
            requireOther(approver);
            return new Terminated(editors());
        }
    }

    record Draft(Set<String> editors) implements AgreementState {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.DRAFT;
        }

        public Draft edit(String editor) {
            return new Draft(with(editor));
        }

        public PendingApproval submit(String submitter) {
            return new PendingApproval(with(submitter));
        }

        private Set<String> with(String editor) {
            Set<String> all = new TreeSet<>(editors);
            all.add(editor);
            return Set.copyOf(all);
        }
    }

    record PendingApproval(Set<String> editors) implements AgreementState {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.PENDING_APPROVAL;
        }

        public Active approve(String approver) {
            requireOther(approver);
            return new Active(editors);
        }

        public Draft reject(String approver) {
            requireOther(approver);
            return new Draft(editors);
        }
    }

    record Active(Set<String> editors) implements Running {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.ACTIVE;
        }

        public Suspended suspend(String approver) {
            requireOther(approver);
            return new Suspended(editors);
        }

        /** It no longer meets the rules; nobody decides on that. */
        public Suspended lapse() {
            return new Suspended(editors);
        }
    }

    record Suspended(Set<String> editors) implements Running {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.SUSPENDED;
        }

        public Active resume(String approver) {
            requireOther(approver);
            return new Active(editors);
        }
    }

    record Superseded(Set<String> editors) implements AgreementState {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.SUPERSEDED;
        }
    }

    record Expired(Set<String> editors) implements AgreementState {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.EXPIRED;
        }
    }

    record Terminated(Set<String> editors) implements AgreementState {
        @Override
        public AgreementStatus status() {
            return AgreementStatus.TERMINATED;
        }
    }

    static AgreementState of(AgreementStatus status, Set<String> editors) {
        return switch (status) {
            case DRAFT -> new Draft(editors);
            case PENDING_APPROVAL -> new PendingApproval(editors);
            case ACTIVE -> new Active(editors);
            case SUSPENDED -> new Suspended(editors);
            case SUPERSEDED -> new Superseded(editors);
            case EXPIRED -> new Expired(editors);
            case TERMINATED -> new Terminated(editors);
        };
    }

    /** Four eyes: 403 for an editor of this version, whatever roles that person has. */
    default void requireOther(String person) {
        if (editors().contains(person)) {
            throw Problem.of(
                    403,
                    "four-eyes",
                    Text.of("须由他人办理", "Another person must decide"),
                    Text.of("编辑或提交该版本的人不得审批或处置该版本", "Who edited or submitted this version may not decide on it"));
        }
    }
}
