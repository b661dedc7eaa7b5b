package dev.kaitong.gateway.asking;

import dev.kaitong.gateway.asking.breaker.BreakerPace;
import dev.kaitong.gateway.asking.call.ExchangeLimits;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.GuardLimits;
import dev.kaitong.gateway.asking.guard.Lane;
import java.time.Duration;
import java.util.Map;

/** The limits that the configuration sets; refuses those that are impossible. */
final class ConfiguredLimits {
    private static final int CONNECTIONS_FOR_PROBE_AND_WARM_UP = 2;
    private static final String APPLICANT_ID = "[A-Za-z0-9._-]{1,64}";

    private ConfiguredLimits() {}

    /** Checks what no other record checks. */
    static void check(AskingConfig config) {
        Duration least = config.reserve().plus(config.call().least());
        expect(
                config.deadline().compareTo(least) >= 0
                        && config.deadline().compareTo(Deadline.MAX) <= 0,
                "deadline: " + config.deadline(),
                least + " (reserve and least call) to " + Deadline.MAX);
        Duration interval = config.probe().interval();
        expect(interval.isPositive(), "probe.interval: " + interval, "above 0");
        String applicant = config.probe().applicant();
        expect(
                applicant.matches(APPLICANT_ID),
                "probe.applicant: " + applicant,
                "an applicant id, " + APPLICANT_ID);
        expect(!config.warmUp().isNegative(), "warm-up: " + config.warmUp(), "0 or more");
    }

    static GuardLimits guard(AskingConfig config) {
        return new GuardLimits(
                config.call().timeout(),
                config.call().slow(),
                config.call().forwardTimeout(),
                config.reserve(),
                config.call().least(),
                Map.of(
                        Lane.SHOPPER, config.places().shopper(),
                        Lane.WORKER, config.places().worker(),
                        Lane.FORWARD, config.places().forward()));
    }

    static BreakerPace pace(AskingConfig config) {
        AskingConfig.Pace pace = config.breaker();
        return new BreakerPace(pace.holdMin(), pace.holdMax(), pace.slowStart());
    }

    static ExchangeLimits exchange(AskingConfig config, GuardLimits guard) {
        return new ExchangeLimits(
                config.call().connectTimeout(),
                config.call().keepAlive(),
                guard.placesTotal() + CONNECTIONS_FOR_PROBE_AND_WARM_UP,
                Math.toIntExact(config.call().bodyMax().asLongValue()));
    }

    private static void expect(boolean holds, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "kaitong.gateway." + found + " (expected: " + expected + ")");
        }
    }
}
