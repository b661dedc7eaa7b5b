package dev.kaitong.trainer.behaviour;

import static dev.kaitong.risk.behaviour.level.Feature.*;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.level.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How one typology is learned.
 *
 * @param typology which
 * @param features what may speak for it, by business sense
 * @param honestAlerted share of honest people that may ever reach level 60 in the half year
 */
record Plan(Typology typology, Set<Feature> features, double honestAlerted) {
    /** All typologies that are learned. */
    static final List<Plan> ALL =
            List.of(
                    new Plan(
                            Typology.CASH_OUT,
                            EnumSet.of(
                                    AMOUNT,
                                    AMOUNT_OF_AVAILABLE,
                                    AMOUNT_AGAINST_OWN,
                                    AGAINST_CATEGORY,
                                    SPENT_1_DAY,
                                    SPENT_7_DAYS,
                                    ROUND_30_DAYS,
                                    AFTER_REPAYMENT,
                                    RESPENT,
                                    COUNT_1_DAY,
                                    MERCHANT_SHARE,
                                    MERCHANT_LARGE_BEFORE,
                                    AT_LARGE,
                                    AT_TICKET,
                                    AT_LARGE_AMOUNT,
                                    AT_REPEATED,
                                    AT_AFTER_REPAYMENT,
                                    UNSHIPPED,
                                    UNSHIPPED_30_DAYS,
                                    INSTANT_30_DAYS,
                                    AT_INSTANT,
                                    AT_UNSHIPPED,
                                    SHARERS,
                                    OPERATED,
                                    OPERATED_BEFORE,
                                    AT_OPERATED,
                                    AT_MONEY_BACK,
                                    MONEY_BACK_30_DAYS,
                                    MONEY_BACK_AMOUNT),
                            0.003),
                    new Plan(
                            Typology.TAKEOVER,
                            EnumSet.of(
                                    AMOUNT,
                                    AMOUNT_OF_AVAILABLE,
                                    AMOUNT_AGAINST_OWN,
                                    AGAINST_CATEGORY,
                                    SPENT_1_DAY,
                                    COUNT_1_HOUR,
                                    COUNT_1_DAY,
                                    AT_NIGHT,
                                    NEW_MERCHANT,
                                    LIQUID_1_DAY,
                                    LIQUID_COUNT_1_DAY,
                                    NEW_DEVICE,
                                    NEW_REGION,
                                    FAILED_LOGINS,
                                    ACCESS_CHANGES,
                                    FRESH_ACCESS_SPENT,
                                    FRESH_ACCESS_AGAINST_OWN,
                                    LEAK,
                                    NEW_ADDRESSES,
                                    INSTANT_30_DAYS),
                            0.0025),
                    new Plan(
                            Typology.REFUND_ABUSE,
                            EnumSet.of(
                                    AMOUNT,
                                    AMOUNT_OF_AVAILABLE,
                                    AMOUNT_AGAINST_OWN,
                                    AGAINST_CATEGORY,
                                    SPENT_1_DAY,
                                    SPENT_7_DAYS,
                                    AFTER_REPAYMENT,
                                    RESPENT,
                                    NEW_MERCHANT,
                                    REFUNDED_30_DAYS,
                                    REFUNDS_30_DAYS,
                                    REFUND_SHARE,
                                    AT_REFUNDED),
                            0.001),
                    new Plan(
                            Typology.DEBT_JUGGLING,
                            EnumSet.of(
                                    USED_AFTER,
                                    USED_60_DAYS,
                                    NEARLY_FULL_BILLS,
                                    AFTER_REPAYMENT,
                                    RESPENT,
                                    RESPENT_BEFORE,
                                    MINIMUM_PAYMENTS,
                                    MINIMUM_PAYMENTS_6_BILLS,
                                    OVERDUE_180_DAYS,
                                    INQUIRIES,
                                    BORROWED),
                            0.001),
                    new Plan(
                            Typology.OVERSPENDING,
                            EnumSet.of(
                                    USED_AFTER,
                                    USED_60_DAYS,
                                    SPENT_7_DAYS,
                                    NEARLY_FULL_BILLS,
                                    MINIMUM_PAYMENTS,
                                    MINIMUM_PAYMENTS_6_BILLS,
                                    OVERDUE_180_DAYS,
                                    INQUIRIES),
                            0.001));

    private static final int DAY = 86_400;

    /** What a row says of a typology. */
    enum Label {
        BAD,
        GOOD,
        NEITHER
    }

    /** What a row of somebody says of this typology. */
    Label label(Row row, Person person) {
        Archetype archetype = person.archetype();
        return switch (typology) {
            case CASH_OUT ->
                    switch (archetype) {
                        case CASHOUT_RING, CASHOUT_SELF -> row.fraud() ? Label.BAD : Label.NEITHER;
                        case CASHOUT_REFUND -> Label.NEITHER;
                        case ATO_VICTIM -> row.fraud() ? Label.NEITHER : Label.GOOD;
                        default -> Label.GOOD;
                    };
            case TAKEOVER -> fraudOf(Archetype.ATO_VICTIM, row, archetype);
            case REFUND_ABUSE -> fraudOf(Archetype.CASHOUT_REFUND, row, archetype);
            case DEBT_JUGGLING ->
                    archetype == Archetype.DEBT_JUGGLER
                                    && row.second()
                                            > Objects.requireNonNullElse(person.startsAt(), 0L)
                                                    + 5 * DAY
                            ? Label.BAD
                            : archetype.honest() ? Label.GOOD : Label.NEITHER;
            case OVERSPENDING ->
                    archetype == Archetype.OVERSPENDER && row.second() > 75 * DAY
                            ? Label.BAD
                            : archetype.honest() ? Label.GOOD : Label.NEITHER;
            case VIOLATION -> Label.NEITHER;
        };
    }

    private static Label fraudOf(Archetype whose, Row row, Archetype archetype) {
        if (archetype == whose) {
            return row.fraud() ? Label.BAD : whose == Archetype.ATO_VICTIM ? Label.GOOD : Label.NEITHER;
        }
        return archetype.defrauds() ? Label.NEITHER : Label.GOOD;
    }
}
