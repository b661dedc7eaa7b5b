package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An adverse record on another platform or in a public register. A court enforcement is a fact that
 * refuses; a record of any other kind is kept as evidence and takes no points, since no data tell
 * what it is worth. Texts have at most 64 characters.
 *
 * @param source who reports it
 * @param kind what it is, for instance {@code COURT_ENFORCEMENT}
 * @param endedOn day on which it ended; none while it lasts
 * @param disputed whether the applicant disputes it
 * @param consentId the consent under which it was fetched; none for a public register
 * @param asOf day for which the source reports it
 */
public record AdverseRecord(
        String source,
        String kind,
        @Nullable LocalDate endedOn,
        @Nullable Boolean disputed,
        @Nullable String consentId,
        @Nullable LocalDate asOf) {
    /** The kind of a court enforcement record. */
    public static final String COURT_ENFORCEMENT = "COURT_ENFORCEMENT";

    public AdverseRecord {
        Checks.present("source", source);
        Bounds.word("source", source);
        Checks.present("kind", kind);
        Bounds.word("kind", kind);
        Era.day("endedOn", endedOn);
        Bounds.word("consentId", consentId);
        Era.day("asOf", asOf);
        disputed = disputed != null && disputed;
    }
}
