package dev.kaitong.gateway.asking.call;

/** A call from which no whole reply came. */
public final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final boolean repeatable;

    /**
     * A failed call.
     *
     * @param trouble what was wrong
     * @param detail in words, without anything of the request or the answer
     * @param repeatable whether no byte of an answer had come, so that asking again is harmless
     */
    public CallFailed(Trouble trouble, String detail, boolean repeatable) {
        super(detail, null, false, false);
        this.trouble = trouble;
        this.repeatable = repeatable;
    }

    /** What was wrong. */
    public Trouble trouble() {
        return trouble;
    }

    /** In words, without anything of the request or the answer. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Whether the connection was refused or reset before a byte of an answer came. */
    public boolean repeatable() {
        return repeatable;
    }
}
