package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.asking.ServiceState;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.load.Load;
import dev.kaitong.gateway.load.LoadState;
import dev.kaitong.gateway.waiting.WaitingApplications;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together how the suite stands; asks nobody, and no database. */
@Singleton
class ReadStatus {
    private final Services services;
    private final Load load;
    private final WaitingApplications waiting;
    private final GroupCommit groupCommit;
    private final CurrentIdentityAssociation identities;

    ReadStatus(
            Services services,
            Load load,
            WaitingApplications waiting,
            GroupCommit groupCommit,
            CurrentIdentityAssociation identities) {
        this.services = services;
        this.load = load;
        this.waiting = waiting;
        this.groupCommit = groupCommit;
        this.identities = identities;
    }

    /** An expired token makes nobody blind: its bearer sees what everybody sees. */
    boolean isOperator(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return false;
        }
        try {
            return identities.getIdentity().hasRole(Roles.OPERATOR);
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }

    StatusView read(Language language, boolean operator) {
        List<StatusView.Part> parts =
                services.states().stream().map(state -> part(state, language, operator)).toList();
        boolean up = parts.stream().allMatch(part -> part.status() == PartStatus.UP);
        LoadState state = load.state();
        return new StatusView(
                up ? StatusView.Overall.UP : StatusView.Overall.DEGRADED,
                state.level(),
                StatusTexts.of(state.level(), language),
                parts,
                operator ? queues(language) : null,
                operator ? state : null);
    }

    private StatusView.Queues queues(Language language) {
        Map<Verdict, Long> counted = waiting.waiting();
        return new StatusView.Queues(
                waiting.tickets(),
                waiting.oldestTicket().toSeconds(),
                counted.getOrDefault(Verdict.INCOMPLETE, 0L),
                counted.getOrDefault(Verdict.REFERRED, 0L),
                counted.getOrDefault(Verdict.DEFERRED, 0L),
                groupCommit.waiting(),
                StatusTexts.whatHappens(language));
    }

    private static StatusView.Part part(ServiceState state, Language language, boolean operator) {
        BreakerView breaker = state.breaker();
        PartStatus status = PartStatus.of(breaker.state());
        return new StatusView.Part(
                state.service().wireName(),
                status,
                status.text(language),
                status == PartStatus.UP && !operator ? null : breaker.since(),
                breaker.forcedUntil(),
                operator ? breaker.state() : null,
                operator ? breaker.slowStart() : null,
                operator ? causes(breaker) : null,
                operator ? state.nextProbeAt() : null,
                operator ? finite(state.latency().p50Millis()) : null,
                operator ? finite(state.latency().p99Millis()) : null);
    }

    private static @Nullable Double finite(double millis) {
        return Double.isFinite(millis) ? millis : null;
    }

    private static List<StatusView.CauseCount> causes(BreakerView breaker) {
        return breaker.troubles().entrySet().stream()
                .map(entry ->
                        new StatusView.CauseCount(entry.getKey().wireName(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(StatusView.CauseCount::count)
                                .reversed()
                                .thenComparing(StatusView.CauseCount::cause))
                .toList();
    }
}
