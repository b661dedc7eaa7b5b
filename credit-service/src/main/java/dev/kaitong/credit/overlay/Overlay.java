package dev.kaitong.credit.overlay;

import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.Characteristics;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Inquiry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the facts cost of which the training data hold no case. A file as the data have it, one card
 * of six months and nothing beside it, loses nothing.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * The losses of a file, one for each reason at most.
     *
     * @param file the evidence
     * @param characteristics of the same file
     * @param rules what costs how much
     * @param recordYears years after which an ended record is gone
     * @param today the calendar day (Asia/Shanghai)
     */
    public static List<Loss> of(
            CreditFile file,
            Characteristics characteristics,
            OverlayRules rules,
            int recordYears,
            LocalDate today) {
        List<Loss> losses = new ArrayList<>(0);
        records(losses, file, rules, recordYears, today);
        inquiries(losses, file, rules, today);
        lenders(losses, file, rules);
        borrowing(losses, file, rules);
        history(losses, characteristics, rules, today);
        return losses;
    }

    /** The worst record counts, and only it: ten reports of one default are one default. */
    private static void records(
            List<Loss> losses,
            CreditFile file,
            OverlayRules rules,
            int recordYears,
            LocalDate today) {
        List<AdverseRecord> records = file.adverseRecords();
        @Nullable AdverseRecord worst = null;
        int most = 0;
        for (int i = 0; i < records.size(); i++) {
            AdverseRecord record = records.get(i);
            int points =
                    record.mayCostPoints() && record.counts(today, recordYears)
                            ? pointsLost(record, rules, recordYears, today)
                            : 0;
            if (points > most) {
                most = points;
                worst = record;
            }
        }
        if (worst != null) {
            ReasonParams params = ReasonParams.NONE.withSource(worst.source());
            LocalDate gone = worst.goneFrom(recordYears);
            losses.add(
                    new Loss(
                            ReasonCode.ADVERSE_RECORD_ELSEWHERE,
                            Dimension.CREDIT_HISTORY,
                            most,
                            gone == null ? params : params.withUntil(gone)));
        }
    }

    private static int pointsLost(
            AdverseRecord record, OverlayRules rules, int recordYears, LocalDate today) {
        LocalDate ended = record.endedOn();
        if (ended == null || today.isBefore(ended)) {
            return rules.openRecordPoints();
        }
        int left = recordYears - ended.until(today).getYears();
        return Step.pointsLost(rules.endedRecordYears(), left);
    }

    private static void inquiries(
            List<Loss> losses, CreditFile file, OverlayRules rules, LocalDate today) {
        List<Inquiry> inquiries = file.inquiries();
        if (inquiries.size() <= rules.inquiriesTolerated()) {
            return;
        }
        LocalDate from = today.minusDays(rules.inquiryDays() - 1L);
        List<LocalDate> days =
                inquiries.stream()
                        .map(Inquiry::on)
                        .filter(day -> !day.isBefore(from) && !day.isAfter(today))
                        .sorted()
                        .toList();
        int points = Step.pointsLost(rules.inquiries(), days.size());
        if (points > 0) {
            LocalDate lastToGo = days.get(days.size() - 1 - rules.inquiriesTolerated());
            losses.add(
                    new Loss(
                            ReasonCode.TOO_MANY_INQUIRIES,
                            Dimension.BEHAVIOUR,
                            points,
                            ReasonParams.NONE
                                    .withCount(days.size())
                                    .withUntil(lastToGo.plusDays(rules.inquiryDays()))));
        }
    }

    private static void lenders(List<Loss> losses, CreditFile file, OverlayRules rules) {
        int owed = 0;
        List<Account> accounts = file.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            owed +=
                    account.source() == AccountSource.OTHER_LENDER
                                    && !account.months().isEmpty()
                                    && account.months().getFirst().statementFen() > 0
                            ? 1
                            : 0;
        }
        int points = Step.pointsLost(rules.lenders(), owed);
        if (points > 0) {
            losses.add(
                    new Loss(
                            ReasonCode.TOO_MANY_LENDERS,
                            Dimension.BEHAVIOUR,
                            points,
                            ReasonParams.NONE.withCount(owed)));
        }
    }

    private static void borrowing(List<Loss> losses, CreditFile file, OverlayRules rules) {
        int months = Borrowing.monthsRepaidByNewDebt(file);
        int points = Step.pointsLost(rules.borrowingMonths(), months);
        if (points > 0) {
            losses.add(
                    new Loss(
                            ReasonCode.BORROWING_TO_REPAY,
                            Dimension.BEHAVIOUR,
                            points,
                            ReasonParams.NONE.withCount(months).withCycles(Borrowing.MONTHS)));
        }
    }

    /**
     * Somebody without any month is judged neutrally; a short history is a little less than a full
     * one.
     */
    private static void history(
            List<Loss> losses,
            Characteristics characteristics,
            OverlayRules rules,
            LocalDate today) {
        int lacking = characteristics.monthsLacking();
        int points =
                characteristics.months() == 0 ? 0 : Step.pointsLost(rules.missingMonths(), lacking);
        if (points > 0) {
            losses.add(
                    new Loss(
                            ReasonCode.HISTORY_TOO_SHORT,
                            Dimension.STABILITY,
                            points,
                            ReasonParams.NONE.withUntil(
                                    today.withDayOfMonth(1).plusMonths(lacking))));
        }
    }
}
