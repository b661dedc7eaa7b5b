package dev.kaitong.gateway.line.facts;

import dev.kaitong.contract.Typology;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about the use of a line.
 *
 * @param account what became of the account behind it
 * @param signals what risk-service said last, by kind of behaviour; absent when it never said
 *     anything
 * @param bills its bills and repayments
 */
public record LineFacts(AccountFacts account, Map<Typology, SignalFact> signals, BillFacts bills) {
    /** Nothing is known. */
    public static final LineFacts NONE = new LineFacts(AccountFacts.NONE, Map.of(), BillFacts.NONE);

    public LineFacts {
        Map<Typology, SignalFact> copy = new EnumMap<>(Typology.class);
        copy.putAll(signals);
        signals = Collections.unmodifiableMap(copy);
    }

    /** The last signal of a kind. */
    public @Nullable SignalFact signal(Typology typology) {
        return signals.get(typology);
    }

    /**
     * With events that are new.
     *
     * @param fresh the new ones
     * @param folded bills and repayments folded again, with the new ones
     */
    public LineFacts with(Collection<LineEvent> fresh, BillFacts folded) {
        AccountFacts known = account;
        for (LineEvent event : fresh) {
            known = known.with(event);
        }
        return new LineFacts(known, signals, folded);
    }

    /** With a signal that came after all others of its kind. */
    public LineFacts with(Typology typology, SignalFact signal) {
        Map<Typology, SignalFact> more = new EnumMap<>(Typology.class);
        more.putAll(signals);
        more.put(typology, signal);
        return new LineFacts(account, more, bills);
    }
}
