package dev.kaitong.identity.profile.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The bank card that repayments are to come from.
 *
 * @param number card number, possibly masked
 * @param matched whether the bank confirmed name, ID number, card number and phone; absent while
 *     nobody has answered, which is never read as "does not match"
 */
public record BankCard(@Nullable String number, @Nullable Boolean matched) {
    /** No card. */
    public static final BankCard NONE = new BankCard(null, null);

    /** The same with its number in another form. */
    public BankCard withNumber(@Nullable String value) {
        return new BankCard(value, matched);
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "BankCard[masked]";
    }
}
