package dev.kaitong.gateway.load.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What one shopper may ask. Other callers are our own systems and staff; what they ask is bounded
 * by what can be served at all.
 */
@ConfigMapping(prefix = "kaitong.gateway.quota")
public interface QuotaConfig {
    /** Requests a second in the long run, 1 to a million. */
    @WithDefault("50")
    int shopperPerSecond();

    /** Requests at once after having been quiet, 1 to a million. */
    @WithDefault("300")
    int shopperBurst();
}
