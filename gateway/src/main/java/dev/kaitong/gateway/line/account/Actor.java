package dev.kaitong.gateway.line.account;

/** Who acts on a line. */
public enum Actor {
    /** The rules of the strategy, by themselves. */
    SYSTEM,
    /** The shopper whose line it is. */
    SHOPPER,
    /** A person of the platform. */
    SUPPORT
}
