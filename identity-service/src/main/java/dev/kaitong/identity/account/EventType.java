package dev.kaitong.identity.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The events that say something about the account. */
enum EventType {
    LOGIN_SUCCEEDED("kaitong.login.succeeded"),
    LOGIN_FAILED("kaitong.login.failed"),
    DEVICE_BOUND("kaitong.device.bound"),
    PHONE_CHANGED("kaitong.phone.changed"),
    CREDENTIALS_EXPOSED("kaitong.credentials.exposed"),
    CREDENTIALS_RESET("kaitong.credentials.reset"),
    ACCOUNT_COMPROMISED("kaitong.account.compromised"),
    ACCOUNT_RECOVERED("kaitong.account.recovered");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /** The {@code type} on the wire. */
    String wireName() {
        return wireName;
    }

    /** What its data may say; each a text. */
    Set<String> dataFields() {
        return switch (this) {
            case LOGIN_SUCCEEDED, LOGIN_FAILED -> Set.of("deviceId", "region");
            case DEVICE_BOUND -> Set.of("deviceId");
            case PHONE_CHANGED,
                    CREDENTIALS_EXPOSED,
                    CREDENTIALS_RESET,
                    ACCOUNT_COMPROMISED,
                    ACCOUNT_RECOVERED ->
                    Set.of();
        };
    }

    static Optional<EventType> of(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }
}
