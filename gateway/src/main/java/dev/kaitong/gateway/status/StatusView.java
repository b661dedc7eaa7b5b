package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.asking.ServiceState;
import dev.kaitong.gateway.asking.breaker.BreakerView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The answer to {@code GET /v1/status}.
 *
 * @param status UP when every part is up
 * @param parts the parts, in a fixed order
 */
public record StatusView(Overall status, List<Part> parts) {
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
     * @param causes what counted against it lately, most frequent first; for operators
     * @param nextProbeAt when it is probed next; for operators
     */
    public record Part(
            String name,
            PartStatus status,
            String text,
            @Nullable Instant since,
            @Nullable Instant until,
            BreakerView.@Nullable State breaker,
            @Nullable List<CauseCount> causes,
            @Nullable Instant nextProbeAt) {}

    /**
     * How often a trouble counted lately.
     *
     * @param cause its wire name, for instance {@code timeout} or {@code refused}
     * @param count how often, in the last ten that counted
     */
    public record CauseCount(String cause, long count) {}

    static StatusView of(List<ServiceState> states, Language language, boolean operator) {
        List<Part> parts = states.stream().map(state -> part(state, language, operator)).toList();
        boolean up = parts.stream().allMatch(part -> part.status() == PartStatus.UP);
        return new StatusView(up ? Overall.UP : Overall.DEGRADED, parts);
    }

    private static Part part(ServiceState state, Language language, boolean operator) {
        BreakerView breaker = state.breaker();
        PartStatus status = PartStatus.of(breaker.state());
        return new Part(
                state.service().wireName(),
                status,
                status.text(language),
                status == PartStatus.UP && !operator ? null : breaker.since(),
                breaker.forcedUntil(),
                operator ? breaker.state() : null,
                operator ? causes(breaker) : null,
                operator ? state.nextProbeAt() : null);
    }

    private static List<CauseCount> causes(BreakerView breaker) {
        return breaker.troubles().entrySet().stream()
                .map(entry -> new CauseCount(entry.getKey().wireName(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(CauseCount::count)
                                .reversed()
                                .thenComparing(CauseCount::cause))
                .toList();
    }
}
