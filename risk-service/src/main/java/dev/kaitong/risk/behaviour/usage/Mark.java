package dev.kaitong.risk.behaviour.usage;

/** What happened to an account of which only the time matters. */
public enum Mark {
    FAILED_LOGIN,
    DEVICE_CHANGE,
    PASSWORD_LEAK,
    PASSWORD_CHANGE,
    PHONE_CHANGE,
    INQUIRY,
    OVERDUE,
    COMPROMISED,
    RECOVERED
}
