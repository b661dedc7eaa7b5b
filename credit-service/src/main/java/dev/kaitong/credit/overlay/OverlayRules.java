package dev.kaitong.credit.overlay;

import dev.kaitong.contract.Checks;
import java.util.List;

/**
 * How many points of the score each fact costs that the scorecard could not learn. Points are those
 * of the scorecard: so many double the odds. A policy judgement, explained in ADR 0009.
 *
 * @param openRecordPoints lost by an adverse record that has not ended
 * @param endedRecordYears lost by one that has ended, by the begun years until it is gone
 * @param inquiryDays how many days an inquiry counts
 * @param inquiries lost by the number of inquiries in these days
 * @param lenders lost by the number of other lenders owed at once
 * @param borrowingMonths lost by the months, of the newest three, in which new debt repaid old
 * @param missingMonths lost by the months that a short history lacks of the window
 */
public record OverlayRules(
        int openRecordPoints,
        List<Step> endedRecordYears,
        int inquiryDays,
        List<Step> inquiries,
        List<Step> lenders,
        List<Step> borrowingMonths,
        List<Step> missingMonths) {
    public OverlayRules {
        Checks.between("openRecordPoints", openRecordPoints, 1, 600);
        endedRecordYears = Step.ladder("endedRecordYears", endedRecordYears);
        Checks.between(
                "openRecordPoints", openRecordPoints, endedRecordYears.getLast().pointsLost(), 600);
        Checks.between("inquiryDays", inquiryDays, 1, 730);
        inquiries = Step.ladder("inquiries", inquiries);
        lenders = Step.ladder("lenders", lenders);
        borrowingMonths = Step.ladder("borrowingMonths", borrowingMonths);
        missingMonths = Step.ladder("missingMonths", missingMonths);
    }

    /** Most inquiries that cost nothing. */
    int inquiriesTolerated() {
        return inquiries.getFirst().from() - 1;
    }
}
