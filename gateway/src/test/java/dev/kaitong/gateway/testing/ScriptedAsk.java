package dev.kaitong.gateway.testing;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers for the three services what a test has said, by applicant; all is well otherwise. */
@Alternative
@Singleton
public class ScriptedAsk implements Ask {
    /** What is heard of an applicant. */
    @FunctionalInterface
    public interface Script {
        Hearing hear(Instant asOf);
    }

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final Map<String, Duration> rests = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** Says what is heard of an applicant from now on. */
    public void on(String applicantId, Script script) {
        scripts.put(applicantId, script);
    }

    /** A service does not answer about an applicant from now on. */
    public void silence(String applicantId, ServiceName service, Cause cause) {
        on(applicantId, asOf -> Hearings.approving(asOf).without(service, cause));
    }

    /** How often somebody asked. */
    public int asked() {
        return asked.get();
    }

    /**
     * What was left of the deadline of whoever asked last about an applicant; none: nobody said.
     */
    public Optional<Duration> rest(String applicantId) {
        return Optional.ofNullable(rests.get(applicantId));
    }

    @Override
    public Hearing about(
            String applicantId, Instant asOf, String requestId, Lane lane, Duration rest) {
        rests.put(applicantId, rest);
        return about(applicantId, asOf, requestId, lane);
    }

    @Override
    public Hearing about(String applicantId, Instant asOf, String requestId, Lane lane) {
        asked.incrementAndGet();
        return scripts.getOrDefault(applicantId, time -> Hearings.approving(time).hearing())
                .hear(asOf);
    }
}
