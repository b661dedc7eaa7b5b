package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of an application, for reading; it is written in groups, by plain SQL. */
@Entity
@Immutable
@Table(name = "application")
class ApplicationRow {
    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "applicant_id")
    String applicantId;

    @Column(name = "scene")
    String scene;

    @Column(name = "requested_limit_fen")
    @Nullable Long requestedLimitFen;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "barred_until")
    @Nullable LocalDate barredUntil;

    @Column(name = "verdict")
    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Column(name = "decision_no")
    int decisionNo;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "reapply_from")
    @Nullable LocalDate reapplyFrom;

    @Column(name = "expires_at")
    @Nullable Instant expiresAt;

    @Column(name = "next_check_at")
    @Nullable Instant nextCheckAt;

    Application toApplication() {
        return new Application(
                applicationId,
                applicantId,
                new ApplicationFacts(scene, requestedLimitFen, appliedAt, barredUntil),
                new Standing(verdict, decisionNo, decidedAt, reapplyFrom, expiresAt, nextCheckAt));
    }
}
