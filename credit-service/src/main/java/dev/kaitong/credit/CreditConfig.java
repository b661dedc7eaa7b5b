package dev.kaitong.credit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of credit-service. */
@ConfigMapping(prefix = "kaitong.credit")
public interface CreditConfig {
    /** Version of the rules that new assessments are made by. */
    @WithDefault("credit-2026-1")
    String rulesVersion();
}
