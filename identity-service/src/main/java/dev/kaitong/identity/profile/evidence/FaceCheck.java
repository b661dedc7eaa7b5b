package dev.kaitong.identity.profile.evidence;

/** How the comparison of the live face with the portrait on the card ended. */
public enum FaceCheck {
    PASSED,
    /** Done, and not passed; no proof of anything against the applicant, who may try again. */
    FAILED,
    NOT_DONE
}
