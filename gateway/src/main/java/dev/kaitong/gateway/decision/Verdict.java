package dev.kaitong.gateway.decision;

/** What becomes of an application. */
public enum Verdict {
    /** The line opens, with a limit. */
    APPROVED,
    /** Refused; adverse; never because of an outage. */
    DECLINED,
    /** The shopper must add something; not adverse; ends after 30 days. */
    INCOMPLETE,
    /** A person decides. */
    REFERRED,
    /** Our fault; has a ticket; decided again by itself; not adverse. */
    PENDING,
    /** A temporary policy blocks; decided again when it ends; not adverse. */
    DEFERRED,
    /** Taken back by the shopper. */
    WITHDRAWN,
    /** Nobody completed it, or we could not decide it in time; not adverse. */
    EXPIRED;

    /** Whether it ends the application; what is not final moves on by itself or by somebody. */
    public boolean isFinal() {
        return switch (this) {
            case APPROVED, DECLINED, WITHDRAWN, EXPIRED -> true;
            case PENDING, INCOMPLETE, REFERRED, DEFERRED -> false;
        };
    }
}
