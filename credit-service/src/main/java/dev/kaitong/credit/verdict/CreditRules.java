package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.FieldException;
import dev.kaitong.credit.capacity.CapacityRules;
import dev.kaitong.credit.overlay.OverlayRules;
import dev.kaitong.credit.score.Scorecard;

/**
 * One version of everything credit-service judges by.
 *
 * @param version its name; never changed once a decision has named it
 * @param scorecard the points table
 * @param failBelow scores below fail
 * @param passFrom scores from here on pass; between the two a person decides
 * @param graceDays days past due that do not yet count as overdue
 * @param recordYears years after which an ended adverse record no longer counts (Credit Reporting
 *     Regulation, article 16)
 * @param capacity what limits follow from
 * @param overlay what costs points that the scorecard could not learn
 */
public record CreditRules(
        String version,
        Scorecard scorecard,
        int failBelow,
        int passFrom,
        int graceDays,
        int recordYears,
        CapacityRules capacity,
        OverlayRules overlay) {
    public CreditRules {
        Checks.notBlank("version", version);
        Checks.between("failBelow", failBelow, Scorecard.LEAST, Scorecard.MOST);
        if (passFrom < failBelow) {
            throw new FieldException(
                    "passFrom", Integer.toString(passFrom), failBelow + " or more");
        }
        Checks.between("graceDays", graceDays, 0, 30);
        Checks.between("recordYears", recordYears, 1, 10);
    }
}
