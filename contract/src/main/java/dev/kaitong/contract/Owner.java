package dev.kaitong.contract;

import java.util.Locale;

/**
 * The four parts that may give a reason: three services, and the platform's own policy in the
 * gateway.
 */
public enum Owner {
    IDENTITY,
    CREDIT,
    RISK,
    GATEWAY;

    /**
     * The name on the wire, in lower case: {@code identity}, {@code credit}, {@code risk}, {@code
     * gateway}.
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
