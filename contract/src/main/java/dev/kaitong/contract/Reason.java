package dev.kaitong.contract;

/**
 * One cause of an outcome. The service gives code and parameters; the gateway adds the texts.
 *
 * @param code what it is
 * @param params amounts, dates and counts that fill its texts
 */
public record Reason(ReasonCode code, ReasonParams params) {
    /** A reason without parameters. */
    public static Reason of(ReasonCode code) {
        return new Reason(code, ReasonParams.NONE);
    }
}
