package dev.kaitong.identity.profile.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The rows of applicants. */
@ApplicationScoped
class ApplicantRows implements PanacheRepositoryBase<ApplicantRow, String> {
    private static final String ENSURE =
            "INSERT INTO applicant (applicant_id) VALUES (:id) ON CONFLICT DO NOTHING";

    /** The row of an applicant, made when there is none, locked until the transaction ends. */
    ApplicantRow lock(String applicantId) {
        getEntityManager()
                .createNativeQuery(ENSURE)
                .setParameter("id", applicantId)
                .executeUpdate();
        return findById(applicantId, LockModeType.PESSIMISTIC_WRITE);
    }
}
