package dev.kaitong.local;

/** Something that the person at the keyboard can mend; its message is all they are shown. */
public final class LocalException extends RuntimeException {
    public LocalException(String message) {
        super(message);
    }

    public LocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
