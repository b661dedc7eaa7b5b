package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the account: the latest time of each kind of event.
 *
 * @param compromisedAt reported stolen
 * @param recoveredAt taken back by its owner
 * @param credentialsExposedAt password found exposed
 * @param credentialsResetAt password changed
 * @param phoneChangedAt bound phone changed
 */
public record AccountDocument(
        @Nullable @WithinEra Instant compromisedAt,
        @Nullable @WithinEra Instant recoveredAt,
        @Nullable @WithinEra Instant credentialsExposedAt,
        @Nullable @WithinEra Instant credentialsResetAt,
        @Nullable @WithinEra Instant phoneChangedAt) {

    static @Nullable AccountDocument from(Account account) {
        return account.equals(Account.NONE)
                ? null
                : new AccountDocument(
                        account.compromisedAt(),
                        account.recoveredAt(),
                        account.credentialsExposedAt(),
                        account.credentialsResetAt(),
                        account.phoneChangedAt());
    }

    static Account toAccount(@Nullable AccountDocument account) {
        return account == null
                ? Account.NONE
                : new Account(
                        account.compromisedAt,
                        account.recoveredAt,
                        account.credentialsExposedAt,
                        account.credentialsResetAt,
                        account.phoneChangedAt);
    }
}
