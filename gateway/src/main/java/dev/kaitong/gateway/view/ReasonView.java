package dev.kaitong.gateway.view;

import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cause, in words.
 *
 * @param code what it is
 * @param source which of the four parts it came from: identity, credit, risk, gateway
 * @param title in a few words
 * @param detail in a sentence, with its amounts and dates
 * @param params the amounts and dates themselves
 * @param cure what the shopper can do about it
 */
public record ReasonView(
        ReasonCode code,
        String source,
        String title,
        String detail,
        ReasonParams params,
        CureView cure) {
    /**
     * What the shopper can do.
     *
     * @param code what it is
     * @param title in words
     * @param until first day on which the cause no longer holds by itself; none when it does not
     *     end by itself
     */
    public record CureView(CureCode code, String title, @Nullable LocalDate until) {}
}
