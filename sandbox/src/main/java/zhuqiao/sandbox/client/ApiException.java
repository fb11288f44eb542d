package zhuqiao.sandbox.client;

/** The platform answered otherwise than the caller could use; the message quotes call, status and problem. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public ApiException(Answer answer) {
        super(answer.call() + " answered " + answer.status() + " " + answer.body());
        this.status = answer.status();
    }

    public ApiException(String call, Exception cause) {
        super(call + " got no answer: " + cause, cause);
        this.status = 0;
    }

    /** HTTP status, or 0 when no answer came. */
    public int status() {
        return status;
    }
}
