package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adverse record on another platform or in a public register. A court enforcement is a fact that
 * refuses; a record of any other kind costs points by policy, since no data tell what it is worth.
 * While it is disputed it is not held against anybody. Texts have at most 64 characters.
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

    /** Whether it is a court enforcement. */
    public boolean courtEnforcement() {
        return kind.equals(COURT_ENFORCEMENT);
    }

    /**
     * Whether it may cost points at all: of another platform nothing counts that was fetched
     * without the applicant's consent.
     */
    public boolean mayCostPoints() {
        return consentId != null && !courtEnforcement();
    }

    /** Whether it is held against the applicant: neither disputed nor gone. */
    public boolean counts(LocalDate today, int years) {
        LocalDate gone = goneFrom(years);
        return !Boolean.TRUE.equals(disputed) && (gone == null || today.isBefore(gone));
    }

    /** First day on which it no longer counts, so many years after its end; none while it lasts. */
    public @Nullable LocalDate goneFrom(int years) {
        LocalDate gone = endedOn == null ? null : endedOn.plusYears(years);
        return gone != null && Era.contains(gone) ? gone : null;
    }
}
