package dev.kaitong.edge.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.contract.Era;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the JSON format of CloudEvents 1.0, as order and payment systems send it.
 *
 * @param specversion always 1.0
 * @param id unique for its source; an event seen before counts once
 * @param source who says so
 * @param type what happened, for instance {@code kaitong.repayment.made}
 * @param subject the applicant
 * @param time when it happened
 * @param datacontenttype media type of the data; JSON when absent
 * @param dataschema schema of the data; not read
 * @param traceparent W3C trace context, the distributed-tracing extension; not read
 * @param tracestate W3C trace state, the distributed-tracing extension; not read
 * @param data what the type says; absent for types without data
 */
public record CloudEvent(
        @NotNull @Pattern(regexp = "1\\.0", message = "must be 1.0") String specversion,
        @NotBlank
                @Size(max = 128)
                @Pattern(regexp = PLAIN, message = "must have no control characters")
                String id,
        @NotBlank
                @Size(max = 256)
                @Pattern(regexp = PLAIN, message = "must have no control characters")
                String source,
        @NotBlank @Size(max = 128) String type,
        @ApplicantId String subject,
        @NotNull Instant time,
        @Nullable @Size(max = 128) String datacontenttype,
        @Nullable @Size(max = 512) String dataschema,
        @Nullable @Size(max = 512) String traceparent,
        @Nullable @Size(max = 512) String tracestate,
        @Nullable JsonNode data) {
    public CloudEvent {
        Era.instant("time", time);
    }

    /** Texts that every store and log can carry. */
    static final String PLAIN = "[^\\p{Cntrl}]*";

    /** Media type of one event. */
    public static final String ONE = "application/cloudevents+json";

    /** Media type of a list of events. */
    public static final String BATCH = "application/cloudevents-batch+json";

    /** Most events in one batch. */
    public static final int BATCH_MAX = 1_000;

    /** How far the clock of a sender may be ahead of ours. */
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    /**
     * How long ago an event may have happened. Whoever counts it once must know its id for as long
     * as a copy is accepted; evidence looks back 400 days at most.
     */
    public static final Duration AGE_MAX = Duration.ofDays(800);

    /** Whether it happened so long ago that nobody knows any more whether it was seen before. */
    public boolean isTooOld(Instant now) {
        return time.isBefore(now.minus(AGE_MAX));
    }

    /** Whether it says of itself that it has not happened yet, which nothing can that has. */
    public boolean liesAhead(Instant now) {
        return time.isAfter(latest(now));
    }

    /** The latest time that an event of now may bear. */
    public static Instant latest(Instant now) {
        return now.plus(AHEAD_MAX);
    }
}
