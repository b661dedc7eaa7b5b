package dev.kaitong.risk.behaviour.usage;

import java.time.Instant;

/** One thing that says how the line is used. */
public sealed interface Use {
    /** Something was bought. */
    record Bought(Purchase purchase) implements Use {}

    /** A receipt was confirmed at once. */
    record Received(Receipt receipt) implements Use {}

    /** Money was given back for an order. */
    record Refunded(Refund refund) implements Use {}

    /** Money came from a merchant. */
    record Transferred(Transfer transfer) implements Use {}

    /** The account was used from a device in a region. */
    record Seen(String deviceId, String region, Instant at) implements Use {}

    /** Something happened of which only the time matters. */
    record Marked(Mark mark, Instant at) implements Use {}
}
