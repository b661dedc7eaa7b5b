package dev.kaitong.credit.file;

import dev.kaitong.contract.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** The score from one point in time until the next row. */
@Entity
@Table(name = "credit_score")
class ScoreRow {
    @EmbeddedId Key key;

    @Column(name = "score")
    int score;

    @Column(name = "default_probability")
    double defaultProbability;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    Outcome outcome;

    @Column(name = "rules_version")
    String rulesVersion;

    @Column(name = "scored_at")
    Instant scoredAt;

    /** Applicant and position in the history, from 1. */
    @Embeddable
    record Key(
            @Column(name = "applicant_id") String applicantId,
            @Column(name = "position") int position) {}
}
