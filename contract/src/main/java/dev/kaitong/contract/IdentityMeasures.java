package dev.kaitong.contract;

/**
 * What identity-service measured.
 *
 * @param completeness share of the profile that is filled and usable, 0 to 100
 */
public record IdentityMeasures(int completeness) {
    public IdentityMeasures {
        Checks.between("completeness", completeness, 0, 100);
    }
}
