package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.BankCard;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The bank card.
 *
 * @param number card number; masked in answers
 * @param matched what the bank said to name, ID number, card and phone; absent while it has said
 *     nothing
 */
public record BankCardDocument(
        @Nullable @PlainText @Size(max = 32) String number, @Nullable Boolean matched) {

    static @Nullable BankCardDocument from(BankCard card) {
        return card.equals(BankCard.NONE)
                ? null
                : new BankCardDocument(card.number(), card.matched());
    }

    static BankCard toCard(@Nullable BankCardDocument card) {
        return card == null ? BankCard.NONE : new BankCard(card.number, card.matched);
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "BankCardDocument[masked]";
    }
}
