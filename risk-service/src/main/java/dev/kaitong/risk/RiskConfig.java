package dev.kaitong.risk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** All settings of risk-service of its own; every other setting is an ordinary Quarkus one. */
@ConfigMapping(prefix = "kaitong.risk")
public interface RiskConfig {
    /** Version of the rules that live assessments use; one of those under {@code rules/}. */
    @WithDefault("risk-2")
    String rulesVersion();

    /**
     * How far ahead of our clock the time of an event may lie, for clocks that do not agree. An
     * event from further ahead is refused, since it would stay the latest of its kind until that
     * time comes. It may be up to 800 days old: the fold does not mind when it comes.
     */
    @WithDefault("5m")
    Duration aheadMax();

    /**
     * Months for which a partition of the event log is made beforehand, at start. Events of a later
     * month are stored all the same, in the default partition.
     */
    @WithDefault("12")
    int partitionMonths();
}
