package dev.kaitong.contract;

import java.util.Locale;

/** The three services that the gateway asks about an applicant. */
public enum ServiceName {
    IDENTITY,
    CREDIT,
    RISK;

    /** The name on the wire, in lower case: {@code identity}, {@code credit}, {@code risk}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
