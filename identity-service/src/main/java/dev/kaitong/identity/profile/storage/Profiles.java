package dev.kaitong.identity.profile.storage;

import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.IdNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored profiles: personal values sealed, everything else masked. */
@ApplicationScoped
public class Profiles {
    private final ApplicantRows rows;
    private final EvidenceJson json;
    private final Seal seal;

    Profiles(ApplicantRows rows, EvidenceJson json, Seal seal) {
        this.rows = rows;
        this.json = json;
        this.seal = seal;
    }

    /**
     * Stores a profile in place of the one before.
     *
     * @param clear as it came
     * @param masked the same with its facts, masked
     * @return whether it is the applicant's first
     */
    public boolean put(String applicantId, Evidence clear, Evidence masked) {
        byte[] sealed = seal.seal(applicantId, json.write(PersonalValues.of(clear)));
        byte @Nullable [] fingerprint = fingerprint(clear.idNumber());
        String evidence = json.write(masked);
        int revision =
                SqlFailure.unwrapped(() ->
                        QuarkusTransaction.requiringNew()
                                .call(() ->
                                        rows.lock(applicantId)
                                                .replace(evidence, sealed, fingerprint)));
        return revision == 1;
    }

    /** The masked profile of an applicant; empty when none was put. */
    public Optional<Evidence> find(String applicantId) {
        return SqlFailure.unwrapped(() -> rows.findByIdOptional(applicantId))
                .flatMap(row -> Optional.ofNullable(row.evidence()))
                .map(json::read);
    }

    /** Only a number that checks identifies anybody. */
    private byte @Nullable [] fingerprint(@Nullable String idNumber) {
        return idNumber == null
                ? null
                : IdNumber.parse(idNumber)
                        .map(number -> seal.fingerprint(number.digits()))
                        .orElse(null);
    }
}
