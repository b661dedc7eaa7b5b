package dev.kaitong.gateway.line.facts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the account behind a line: the last time of each, none when it never happened.
 *
 * @param compromisedAt somebody else used it
 * @param recoveredAt its owner has it back
 * @param exposedAt its password became known
 * @param resetAt it has a new password
 */
public record AccountFacts(
        @Nullable Instant compromisedAt,
        @Nullable Instant recoveredAt,
        @Nullable Instant exposedAt,
        @Nullable Instant resetAt) {
    /** Nothing ever happened. */
    public static final AccountFacts NONE = new AccountFacts(null, null, null, null);

    /** With one more event; the others are of no interest here. */
    public AccountFacts with(LineEvent event) {
        return switch (event.kind()) {
            case ACCOUNT_COMPROMISED ->
                    new AccountFacts(
                            later(compromisedAt, event.at()), recoveredAt, exposedAt, resetAt);
            case ACCOUNT_RECOVERED ->
                    new AccountFacts(
                            compromisedAt, later(recoveredAt, event.at()), exposedAt, resetAt);
            case CREDENTIALS_EXPOSED ->
                    new AccountFacts(
                            compromisedAt, recoveredAt, later(exposedAt, event.at()), resetAt);
            case CREDENTIALS_RESET ->
                    new AccountFacts(
                            compromisedAt, recoveredAt, exposedAt, later(resetAt, event.at()));
            case BILL_ISSUED, BILL_OVERDUE, REPAYMENT_MADE -> this;
        };
    }

    /** Whether somebody else may be using it now. */
    public boolean compromised() {
        return stands(compromisedAt, recoveredAt);
    }

    /** Whether its password is known to others now; recovering it comes with a new one. */
    public boolean exposed() {
        return stands(exposedAt, resetAt) && stands(exposedAt, recoveredAt);
    }

    private static boolean stands(@Nullable Instant what, @Nullable Instant undone) {
        return what != null && (undone == null || what.isAfter(undone));
    }

    private static Instant later(@Nullable Instant a, Instant b) {
        return a == null || b.isAfter(a) ? b : Objects.requireNonNull(a);
    }
}
