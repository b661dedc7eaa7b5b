package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.ServiceName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What we tell of our own failures. These reasons stand beside PENDING and nowhere else. */
final class SystemReasons {
    private SystemReasons() {}

    /** One reason for each kind of failure, naming the services in question. */
    static List<Reason> of(Answers answers) {
        Map<ReasonCode, List<String>> silent = new EnumMap<>(ReasonCode.class);
        for (ServiceName service : ServiceName.values()) {
            if (answers.of(service) instanceof Answer.Missing<?>(Cause cause)) {
                silent.computeIfAbsent(code(cause), _ -> new ArrayList<>()).add(service.wireName());
            }
        }
        return silent.entrySet().stream()
                .map(entry ->
                        new Reason(entry.getKey(), ReasonParams.NONE.withItems(entry.getValue())))
                .toList();
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
