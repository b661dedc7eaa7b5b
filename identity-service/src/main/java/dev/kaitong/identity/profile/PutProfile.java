package dev.kaitong.identity.profile;

import dev.kaitong.edge.problem.FieldError;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Mask;
import dev.kaitong.identity.profile.storage.Profiles;
import dev.kaitong.identity.profile.wire.ProfileDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a profile in: facts read, values masked and sealed, one row written. */
@ApplicationScoped
class PutProfile {
    private final Intake intake;
    private final Profiles profiles;

    PutProfile(Intake intake, Profiles profiles) {
        this.intake = intake;
        this.profiles = profiles;
    }

    /**
     * What was stored.
     *
     * @param first whether it is the applicant's first profile
     * @param profile the profile, masked
     */
    record Stored(boolean first, ProfileDocument profile) {}

    Stored put(ProfileDocument profile) {
        Evidence clear = profile.toEvidence();
        refuseMasked(clear);
        Evidence masked = intake.settle(clear);
        boolean first = profiles.put(profile.applicantId(), clear, masked);
        return new Stored(first, ProfileDocument.from(profile.applicantId(), masked));
    }

    /** Whoever sends back what was answered would replace a number by its mask. */
    private static void refuseMasked(Evidence given) {
        List<FieldError> errors = new ArrayList<>();
        refuseMasked("registeredName", given.registeredName(), errors);
        refuseMasked("legalName", given.legalName(), errors);
        refuseMasked("idNumber", given.idNumber(), errors);
        refuseMasked("phone.number", given.phone().number(), errors);
        refuseMasked("bankCard.number", given.bankCard().number(), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void refuseMasked(
            String field, @Nullable String value, List<FieldError> errors) {
        if (value != null && Mask.masked(value)) {
            errors.add(new FieldError(field, "must not be masked"));
        }
    }
}
