package dev.kaitong.gateway.line.event;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.asking.feed.SignalsPage;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signals that a test raises; the cursor is the number of signals read. */
@Alternative
@Singleton
public class ScriptedSignals implements SignalsOf {
    private final List<SignalsPage.Signal> signals = new ArrayList<>();
    private boolean silent;

    /** risk-service raises a signal. */
    public synchronized void raise(
            String applicantId, Typology typology, int level, Outcome outcome, Instant at) {
        int number = signals.size() + 1;
        signals.add(
                new SignalsPage.Signal(
                        Integer.toString(number),
                        applicantId,
                        typology,
                        level,
                        outcome,
                        "e-" + number,
                        at));
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
        int from = after == null ? 0 : Integer.parseInt(after);
        return Optional.of(new SignalsPage(List.copyOf(signals.subList(from, signals.size()))));
    }
}
