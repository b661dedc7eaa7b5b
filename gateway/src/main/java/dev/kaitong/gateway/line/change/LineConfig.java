package dev.kaitong.gateway.line.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lines are reviewed. */
@ConfigMapping(prefix = "kaitong.gateway.line")
public interface LineConfig {
    /** Whether this process takes part in what runs by itself. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks for signals, and for lines that are due without an event. */
    @WithDefault("500ms")
    Duration pause();

    /** Most lines that are reviewed in one round. */
    @WithDefault("64")
    int batchMax();

    /** How long a claim holds; longer than the longest deadline and the commit after it. */
    @WithDefault("30s")
    Duration lease();
}
