package zhuqiao.partner.sheet;

/** A file that cannot be read at all: its encoding, its header, its number of rows. */
public final class UnreadableFileException extends RuntimeException {
    private final transient Fault fault;

    UnreadableFileException(Fault fault) {
        super(fault.code() + ": " + fault.en(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
