package zhuqiao.core.regulation;

/** How well a rule's source was read. */
public enum Confidence {
    /** Read in the full text of the law. */
    TEXT,
    /** Found on a public secondary page. */
    VERIFIED,
    /** General knowledge, unverified, confidence high. */
    KNOWN_HIGH,
    /** General knowledge, unverified, confidence middling. */
    KNOWN_MEDIUM,
    /** General knowledge, unverified, confidence low. */
    KNOWN_LOW,
    /** No law but what the parties or the platform agreed. */
    AGREED
}
