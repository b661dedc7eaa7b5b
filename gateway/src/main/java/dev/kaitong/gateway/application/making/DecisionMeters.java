package dev.kaitong.gateway.application.making;

import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Counts decisions by verdict and origin, and how long shoppers waited for them. */
@Singleton
public class DecisionMeters {
    private final MeterRegistry meters;
    private final Counter replays;

    DecisionMeters(MeterRegistry meters) {
        this.meters = meters;
        this.replays =
                Counter.builder("kaitong.answers.replayed")
                        .description("Answers that were given again under the same key")
                        .register(meters);
    }

    /** A decision that a shopper waited for. */
    public void decided(DecisionRecord record, Duration waited) {
        recorded(record);
        meters.timer("kaitong.decision").record(waited);
    }

    /** A decision that is durable now. */
    public void recorded(DecisionRecord record) {
        meters.counter(
                        "kaitong.decisions",
                        "verdict",
                        record.decided().verdict().name().toLowerCase(Locale.ROOT),
                        "origin",
                        record.origin().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** An answer that was given again. */
    public void replayed() {
        replays.increment();
    }
}
