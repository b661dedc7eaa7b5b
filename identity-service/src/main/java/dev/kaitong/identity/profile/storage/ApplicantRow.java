package dev.kaitong.identity.profile.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The profile's part of an applicant's row. The account's part is written by account events in one
 * statement of their own and is not mapped, so that neither writer overwrites the other.
 */
@Entity
@Table(name = "applicant")
class ApplicantRow {
    @Id
    @Column(name = "applicant_id")
    private String applicantId;

    /** How often a profile was put; 0 while only account events are known. */
    @Column(name = "revision")
    private int revision;

    /** Masked evidence as JSON. */
    @Column(name = "evidence")
    private @Nullable String evidence;

    @Column(name = "sealed")
    private byte @Nullable [] sealed;

    @Column(name = "id_number_hash")
    private byte @Nullable [] idNumberHash;

    @Nullable String evidence() {
        return evidence;
    }

    /** Replaces the profile and tells how often one was put by now. */
    int replace(String newEvidence, byte[] newSealed, byte @Nullable [] newIdNumberHash) {
        evidence = newEvidence;
        sealed = newSealed;
        idNumberHash = newIdNumberHash;
        revision++;
        return revision;
    }
}
