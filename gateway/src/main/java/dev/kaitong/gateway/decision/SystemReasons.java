package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.ServiceName;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we tell of our own failures. These reasons stand beside PENDING and nowhere else. */
final class SystemReasons {
    private SystemReasons() {}

    /**
     * One reason for each kind of failure, naming the services in question, and when the last of
     * them is back by plan.
     */
    static List<Reason> of(Answers answers) {
        Map<ReasonCode, ReasonParams> silent = new EnumMap<>(ReasonCode.class);
        for (ServiceName service : ServiceName.values()) {
            if (answers.of(service)
                    instanceof Answer.Missing<?>(Cause cause, @Nullable LocalDate until)) {
                silent.merge(
                        code(cause),
                        params(List.of(service.wireName()), until),
                        SystemReasons::together);
            }
        }
        return silent.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ReasonParams params(List<String> services, @Nullable LocalDate until) {
        ReasonParams params = ReasonParams.NONE.withItems(services);
        return until == null ? params : params.withUntil(until);
    }

    private static ReasonParams together(ReasonParams one, ReasonParams other) {
        LocalDate until =
                Stream.of(one, other)
                        .map(ReasonParams::until)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return params(
                Stream.of(one, other)
                        .map(ReasonParams::items)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .flatMap(List::stream)
                        .toList(),
                until);
    }

    private static ReasonCode code(Cause cause) {
        return switch (cause) {
            case BUSY, BREAKER_OPEN -> ReasonCode.SYSTEM_BUSY;
            case TIMEOUT -> ReasonCode.SERVICE_NOT_ANSWERING;
            case FAULT -> ReasonCode.SYSTEM_FAULT;
            case MAINTENANCE -> ReasonCode.MAINTENANCE;
        };
    }
}
