package dev.kaitong.gateway.application.making;

import dev.kaitong.gateway.asking.AskServices;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Asks under the configured deadline. */
@Singleton
class AskTheThree implements Ask {
    private final AskServices services;
    private final AskingConfig config;

    AskTheThree(AskServices services, AskingConfig config) {
        this.services = services;
        this.config = config;
    }

    @Override
    public Hearing about(String applicantId, Instant asOf, String requestId, Lane lane) {
        return services.ask(applicantId, asOf, config.deadline(), requestId, lane);
    }

    @Override
    public Hearing about(
            String applicantId, Instant asOf, String requestId, Lane lane, Duration rest) {
        Duration deadline = config.deadline();
        Duration left = rest.compareTo(deadline) < 0 ? rest : deadline;
        return services.ask(
                applicantId, asOf, left.isNegative() ? Duration.ZERO : left, requestId, lane);
    }
}
