package dev.kaitong.gateway.asking;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the gateway asks its three services. Every key may be set by environment, for instance {@code
 * KAITONG_GATEWAY_CREDIT_URL}. What is impossible fails the start.
 */
@ConfigMapping(prefix = "kaitong.gateway")
public interface AskingConfig {
    /** Where identity-service stands. */
    @WithDefault("http://127.0.0.1:8081")
    URI identityUrl();

    /** Where credit-service stands. */
    @WithDefault("http://127.0.0.1:8082")
    URI creditUrl();

    /** Where risk-service stands. */
    @WithDefault("http://127.0.0.1:8083")
    URI riskUrl();

    /**
     * The file with the token of role {@code service} that the services are shown; read again when
     * it changes. Without it they are asked without a token, and refuse.
     */
    Optional<Path> serviceTokenFile();

    /** Time for one whole decision; at most 3 s. */
    @WithDefault("800ms")
    Duration deadline();

    /** What is kept of the deadline for deciding and committing. */
    @WithDefault("50ms")
    Duration reserve();

    /** One call to one service. */
    Call call();

    /** Most calls at once before each service, by who asks. */
    Places places();

    /** How a breaker takes its time. */
    Pace breaker();

    /** The active probe of a service whose breaker is not closed. */
    Probe probe();

    /**
     * How long the start warms up at most, asking each service and deciding about nobody, before it
     * reports ready; all of it when a service does not answer.
     */
    @WithDefault("4s")
    Duration warmUp();

    /** Limits of one call. */
    interface Call {
        /** Longest wait for an answer; less when the deadline is nearer. */
        @WithDefault("600ms")
        Duration timeout();

        /** A good answer that takes longer than this counts against its service. */
        @WithDefault("500ms")
        Duration slow();

        /** Longest wait until the owner of evidence has stored what is passed through to it. */
        @WithDefault("2500ms")
        Duration forwardTimeout();

        /** With less time than this a call is not sent. */
        @WithDefault("20ms")
        Duration least();

        /** Longest wait for a connection. */
        @WithDefault("200ms")
        Duration connectTimeout();

        /** How long an idle connection is kept; less than the services keep theirs (60 s). */
        @WithDefault("30s")
        Duration keepAlive();

        /** Cap on the body of an answer. */
        @WithDefault("256K")
        MemorySize bodyMax();
    }

    /** Most calls at once before one service. */
    interface Places {
        /** For decisions that a shopper waits for. */
        @WithDefault("128")
        int shopper();

        /** For the re-decision worker and the change feeds: under a fifth of the shoppers'. */
        @WithDefault("24")
        int worker();

        /** For evidence that is passed through to its owner. */
        @WithDefault("32")
        int forward();
    }

    /** How a breaker takes its time. */
    interface Pace {
        /**
         * How long it stays open at least; doubled each time that it opens again in its slow start.
         */
        @WithDefault("1s")
        Duration holdMin();

        /** The longest it is held open so. */
        @WithDefault("15s")
        Duration holdMax();

        /** After closing: how long until every call gets through. */
        @WithDefault("5s")
        Duration slowStart();
    }

    /** How a service is probed. */
    interface Probe {
        /** From one probe to the next. */
        @WithDefault("1s")
        Duration interval();

        /** The applicant that probes and warm-up ask about; nobody's id. */
        @WithDefault("kaitong-probe")
        String applicant();
    }
}
