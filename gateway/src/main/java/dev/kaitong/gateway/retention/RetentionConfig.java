package dev.kaitong.gateway.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How long things are kept. */
@ConfigMapping(prefix = "kaitong.gateway.retention")
public interface RetentionConfig {
    /** Days for which a notice is kept; at least 400. */
    @WithDefault("730")
    @Min(400)
    int noticeDays();

    /**
     * Days for which a purchase is kept after it was decided and after it last changed; at least
     * three years, as article 31 of the E-Commerce Law of the PRC has transactions kept.
     */
    @WithDefault("1096")
    @Min(1_096)
    int purchaseDays();
}
