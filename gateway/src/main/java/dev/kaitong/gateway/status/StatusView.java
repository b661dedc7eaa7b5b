package dev.kaitong.gateway.status;

import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.load.LoadState;
import dev.kaitong.gateway.load.rule.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /v1/status}.
 *
 * @param status UP when every part is up
 * @param level how far we restrict ourselves
 * @param text the level in words
 * @param parts the parts, in a fixed order
 * @param queues who waits, and what becomes of them; for operators
 * @param load what is in flight; for operators
 */
public record StatusView(
        Overall status,
        Level level,
        String text,
        List<Part> parts,
        @Nullable Queues queues,
        @Nullable LoadState load) {
    /** How the whole stands. */
    public enum Overall {
        UP,
        DEGRADED
    }

    /**
     * One part.
     *
     * @param name wire name of the service
     * @param status how it stands
     * @param text the same in words
     * @param since since when, when it is not up
     * @param until when a maintenance ends
     * @param breaker state of the breaker; for operators
     * @param slowStart whether it gets a share of the calls only, having just come back; for
     *     operators
     * @param causes what counted against it lately, most frequent first; for operators
     * @param nextProbeAt when it is probed next; for operators
     * @param p50Millis half of the calls of the last minute took no longer; for operators
     * @param p99Millis 99 of 100 took no longer; for operators
     */
    public record Part(
            String name,
            PartStatus status,
            String text,
            @Nullable Instant since,
            @Nullable Instant until,
            BreakerView.@Nullable State breaker,
            @Nullable Boolean slowStart,
            @Nullable List<CauseCount> causes,
            @Nullable Instant nextProbeAt,
            @Nullable Double p50Millis,
            @Nullable Double p99Millis) {}

    /**
     * How often a trouble counted lately.
     *
     * @param cause its wire name, for instance {@code timeout} or {@code refused}
     * @param count how often, in the last ten that counted
     */
    public record CauseCount(String cause, long count) {}

    /**
     * Who waits.
     *
     * @param tickets applications that wait for us (PENDING)
     * @param oldestTicketSeconds age of the oldest of them
     * @param incomplete applications that wait for the shopper
     * @param referred applications that wait for a person
     * @param deferred applications that wait for the end of a temporary policy
     * @param commits requests that wait to be written
     * @param whatHappens what becomes of the tickets, in words
     */
    public record Queues(
            long tickets,
            long oldestTicketSeconds,
            long incomplete,
            long referred,
            long deferred,
            int commits,
            String whatHappens) {}
}
