package dev.kaitong.credit.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row an applicant. */
@Entity
@Table(name = "credit_file")
class CreditFileRow {
    @Id
    @Column(name = "applicant_id")
    String applicantId;

    /** The file as it was fed; none when only events of the line are known. */
    @Column(name = "fed")
    @Nullable String fed;

    /** Fed file and own line together: what an assessment reads. */
    @Column(name = "evidence")
    String evidence;

    @Column(name = "updated_at")
    Instant updatedAt;
}
