package zhuqiao.core.terms;

/** Who signed for the partner. */
public enum Signatory {
    HEAD_OFFICE,
    BRANCH
}
