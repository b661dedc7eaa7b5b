package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.wire.Label;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Violating activity on record.
 *
 * @param kind what it was
 * @param recordedAt when it was last recorded
 * @param expiresOn the first day (Asia/Shanghai) on which it no longer counts
 */
public record ViolationDocument(
        @NotNull @Label String kind,
        @NotNull @WithinEra Instant recordedAt,
        @NotNull @WithinEra LocalDate expiresOn) {
    static ViolationDocument from(Violation violation) {
        return new ViolationDocument(
                violation.kind(), violation.recordedAt(), violation.expiresOn());
    }

    Violation toViolation() {
        return new Violation(kind, recordedAt, expiresOn);
    }
}
