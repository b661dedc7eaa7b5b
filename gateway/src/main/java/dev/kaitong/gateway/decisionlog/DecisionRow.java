package dev.kaitong.gateway.decisionlog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The row of a decision, for reading. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionRow {
    @Id
    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "application_id")
    UUID applicationId;

    @Column(name = "decision_no")
    int decisionNo;

    @Column(name = "record")
    String record;

    @Column(name = "writer_id")
    UUID writerId;

    @Column(name = "chain_no")
    long chainNo;

    @Column(name = "previous_hash")
    byte[] previousHash;

    @Column(name = "hash")
    byte[] hash;

    StoredDecision toStored() {
        return new StoredDecision(record, new LogPlace(writerId, chainNo, previousHash, hash));
    }
}
