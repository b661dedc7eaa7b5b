package dev.kaitong.risk.evidence;

import dev.kaitong.edge.wire.WithinEra;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.wire.Label;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That violations were taken off the record.
 *
 * @param kind the kind that was cleared; every kind when absent
 * @param at when; what was recorded until then is cleared
 */
public record ClearanceDocument(@Nullable @Label String kind, @NotNull @WithinEra Instant at) {
    static ClearanceDocument from(Clearance clearance) {
        return new ClearanceDocument(clearance.kind(), clearance.at());
    }

    Clearance toClearance() {
        return new Clearance(kind, at);
    }
}
