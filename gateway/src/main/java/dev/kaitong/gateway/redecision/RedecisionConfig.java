package dev.kaitong.gateway.redecision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How applications that wait are decided again. */
@ConfigMapping(prefix = "kaitong.gateway.redecision")
public interface RedecisionConfig {
    /** Whether this process takes part. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks for something due, when the last one found nothing to go on with. */
    @WithDefault("1s")
    Duration pause();

    /**
     * Most applications that are decided at once; the first look after trouble takes one, and each
     * good one doubles it. Under a fifth of what the services give to shoppers.
     */
    @WithDefault("16")
    int batchMax();

    /** How long a claim holds; longer than the longest deadline and the commit after it. */
    @WithDefault("30s")
    Duration lease();
}
