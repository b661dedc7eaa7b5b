package dev.kaitong.contract;

/**
 * A cure as if it were done, for what-if evaluations and plans.
 *
 * @param code what the applicant does
 * @param params how far, until when, on which items
 */
public record Cure(CureCode code, ReasonParams params) {}
