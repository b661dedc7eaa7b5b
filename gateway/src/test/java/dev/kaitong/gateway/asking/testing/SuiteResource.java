package dev.kaitong.gateway.asking.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Three scripted services for a {@code @QuarkusTest}; a test changes what they do. */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {
    private static final Suite SUITE = new Suite();

    /** The services that the application under test asks. */
    public static Suite suite() {
        return SUITE;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(SUITE.config());
        config.put("kaitong.gateway.probe.interval", "100ms");
        config.put("kaitong.gateway.breaker.hold-min", "100ms");
        config.put("kaitong.gateway.breaker.slow-start", "0s");
        return config;
    }

    @Override
    public void stop() {
        SUITE.close();
    }
}
