package dev.kaitong.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** All settings of identity-service of its own; every other setting is an ordinary Quarkus one. */
@ConfigMapping(prefix = "kaitong.identity")
public interface IdentityConfig {
    /**
     * The key under which personal values are kept: 32 random bytes in base64, for instance from
     * {@code openssl rand -base64 32}. There is no default: without it the service does not start.
     * Whoever loses it loses the names and numbers; assessments go on, as they read none.
     */
    String dataKey();

    /** Version of the rules that live assessments use; one of those under {@code rules/}. */
    @WithDefault("identity-1")
    String rulesVersion();
}
