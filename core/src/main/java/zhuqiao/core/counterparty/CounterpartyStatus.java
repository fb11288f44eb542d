package zhuqiao.core.counterparty;

/** Whether a counterparty may take on new business. */
public enum CounterpartyStatus {
    ACTIVE,
    SUSPENDED,
    EXITING,
    EXITED
}
