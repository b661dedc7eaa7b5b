package dev.kaitong.gateway.line.event;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.asking.feed.SignalsPage;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signals that a test raises; the cursor is a number that grows. */
@Alternative
@Singleton
public class ScriptedSignals implements SignalsOf {
    private final List<SignalsPage.Signal> signals = new ArrayList<>();

    /** Later than whatever an earlier run left behind as its cursor. */
    private final long first = System.nanoTime();

    private boolean silent;

    /** risk-service raises a signal. */
    public synchronized void raise(
            String applicantId, Typology typology, int level, Outcome outcome, Instant at) {
        raise(applicantId, typology, level, outcome, at, null, List.of());
    }

    /** risk-service raises a signal, and says why and until when it counts. */
    public synchronized void raise(
            String applicantId,
            Typology typology,
            int level,
            Outcome outcome,
            Instant at,
            @Nullable LocalDate until,
            List<Reason> reasons) {
        long number = first + signals.size();
        signals.add(
                new SignalsPage.Signal(
                        Long.toString(number),
                        applicantId,
                        typology,
                        level,
                        outcome,
                        "e-" + number,
                        at,
                        until,
                        reasons));
    }

    /** Whether risk-service gives no usable answer. */
    public synchronized void silent(boolean value) {
        silent = value;
    }

    @Override
    public synchronized Optional<SignalsPage> page(@Nullable String after) {
        if (silent) {
            return Optional.empty();
        }
        long from = after == null ? 0 : Long.parseLong(after);
        return Optional.of(
                new SignalsPage(
                        signals.stream()
                                .filter(signal -> Long.parseLong(signal.cursor()) > from)
                                .toList()));
    }
}
