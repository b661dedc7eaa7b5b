package dev.kaitong.gateway.line;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of a line, for reading. */
@Entity
@Immutable
@Table(name = "line")
class LineRow {
    @Id
    @Column(name = "applicant_id")
    String applicantId;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    LineState state;

    @Column(name = "base_limit_fen")
    long baseLimitFen;

    @Column(name = "self_limit_fen")
    @Nullable Long selfLimitFen;

    @Column(name = "used_fen")
    long usedFen;

    @Column(name = "reserved_fen")
    long reservedFen;

    @Column(name = "last_action")
    String lastAction;

    @Column(name = "last_changed_at")
    Instant lastChangedAt;

    @Column(name = "decision_id")
    UUID decisionId;
}
