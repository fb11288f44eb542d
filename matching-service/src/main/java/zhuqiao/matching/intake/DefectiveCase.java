package zhuqiao.matching.intake;

/** A case that cannot be judged, though its transaction is sound: it fails alone. */
final class DefectiveCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RuntimeException defect;

    DefectiveCase(RuntimeException defect) {
        super(defect);
        this.defect = defect;
    }

    RuntimeException defect() {
        return defect;
    }
}
