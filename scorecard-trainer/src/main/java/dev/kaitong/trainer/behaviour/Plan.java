package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.trainer.population.Archetype;
import dev.kaitong.trainer.population.Person;
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
                                    Feature.AMOUNT,
                                    Feature.AMOUNT_OF_AVAILABLE,
                                    Feature.AMOUNT_AGAINST_OWN,
                                    Feature.AGAINST_CATEGORY,
                                    Feature.SPENT_1_DAY,
                                    Feature.SPENT_7_DAYS,
                                    Feature.ROUND_30_DAYS,
                                    Feature.AFTER_REPAYMENT,
                                    Feature.RESPENT,
                                    Feature.COUNT_1_DAY,
                                    Feature.MERCHANT_SHARE,
                                    Feature.MERCHANT_LARGE_BEFORE,
                                    Feature.AT_LARGE,
                                    Feature.AT_LARGE_AMOUNT,
                                    Feature.AT_REPEATED,
                                    Feature.AT_AFTER_REPAYMENT,
                                    Feature.UNSHIPPED,
                                    Feature.UNSHIPPED_30_DAYS,
                                    Feature.INSTANT_30_DAYS,
                                    Feature.AT_INSTANT,
                                    Feature.AT_UNSHIPPED,
                                    Feature.SHARERS,
                                    Feature.OPERATED,
                                    Feature.OPERATED_BEFORE,
                                    Feature.AT_OPERATED,
                                    Feature.AT_MONEY_BACK,
                                    Feature.MONEY_BACK_30_DAYS,
                                    Feature.MONEY_BACK_AMOUNT),
                            0.003),
                    new Plan(
                            Typology.TAKEOVER,
                            EnumSet.of(
                                    Feature.AMOUNT,
                                    Feature.AMOUNT_OF_AVAILABLE,
                                    Feature.AMOUNT_AGAINST_OWN,
                                    Feature.AGAINST_CATEGORY,
                                    Feature.SPENT_1_DAY,
                                    Feature.COUNT_1_HOUR,
                                    Feature.COUNT_1_DAY,
                                    Feature.AT_NIGHT,
                                    Feature.NEW_MERCHANT,
                                    Feature.LIQUID_1_DAY,
                                    Feature.LIQUID_COUNT_1_DAY,
                                    Feature.NEW_DEVICE,
                                    Feature.NEW_REGION,
                                    Feature.FAILED_LOGINS,
                                    Feature.ACCESS_CHANGES,
                                    Feature.FRESH_ACCESS_SPENT,
                                    Feature.FRESH_ACCESS_AGAINST_OWN,
                                    Feature.LEAK,
                                    Feature.NEW_ADDRESSES,
                                    Feature.INSTANT_30_DAYS),
                            0.0025),
                    new Plan(
                            Typology.REFUND_ABUSE,
                            EnumSet.of(
                                    Feature.AMOUNT,
                                    Feature.AMOUNT_OF_AVAILABLE,
                                    Feature.AMOUNT_AGAINST_OWN,
                                    Feature.AGAINST_CATEGORY,
                                    Feature.SPENT_1_DAY,
                                    Feature.SPENT_7_DAYS,
                                    Feature.AFTER_REPAYMENT,
                                    Feature.RESPENT,
                                    Feature.NEW_MERCHANT,
                                    Feature.REFUNDED_30_DAYS,
                                    Feature.REFUNDS_30_DAYS,
                                    Feature.REFUND_SHARE,
                                    Feature.AT_REFUNDED),
                            0.001),
                    new Plan(
                            Typology.DEBT_JUGGLING,
                            EnumSet.of(
                                    Feature.USED_AFTER,
                                    Feature.USED_60_DAYS,
                                    Feature.NEARLY_FULL_BILLS,
                                    Feature.AFTER_REPAYMENT,
                                    Feature.RESPENT,
                                    Feature.RESPENT_BEFORE,
                                    Feature.MINIMUM_PAYMENTS,
                                    Feature.MINIMUM_PAYMENTS_6_BILLS,
                                    Feature.OVERDUE_180_DAYS,
                                    Feature.INQUIRIES,
                                    Feature.BORROWED),
                            0.001),
                    new Plan(
                            Typology.OVERSPENDING,
                            EnumSet.of(
                                    Feature.USED_AFTER,
                                    Feature.USED_60_DAYS,
                                    Feature.SPENT_7_DAYS,
                                    Feature.NEARLY_FULL_BILLS,
                                    Feature.MINIMUM_PAYMENTS,
                                    Feature.MINIMUM_PAYMENTS_6_BILLS,
                                    Feature.OVERDUE_180_DAYS,
                                    Feature.INQUIRIES),
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
                        case HONEST_TRANSACTOR,
                                HONEST_REVOLVER,
                                THIN_FILE,
                                INFO_INCOMPLETE,
                                OVERSPENDER,
                                DEBT_JUGGLER ->
                                Label.GOOD;
                    };
            case TAKEOVER -> fraudOf(Archetype.ATO_VICTIM, row, archetype);
            case REFUND_ABUSE -> fraudOf(Archetype.CASHOUT_REFUND, row, archetype);
            case DEBT_JUGGLING ->
                    stateOf(
                            Archetype.DEBT_JUGGLER,
                            Objects.requireNonNullElse(person.startsAt(), 0L) + 5 * DAY,
                            row,
                            archetype);
            case OVERSPENDING -> stateOf(Archetype.OVERSPENDER, 75L * DAY, row, archetype);
            case VIOLATION -> Label.NEITHER;
        };
    }

    /** Bad from a second on: it takes a while until the state of a line shows a habit. */
    private static Label stateOf(Archetype whose, long from, Row row, Archetype archetype) {
        if (archetype == whose && row.second() > from) {
            return Label.BAD;
        }
        return archetype.honest() ? Label.GOOD : Label.NEITHER;
    }

    private static Label fraudOf(Archetype whose, Row row, Archetype archetype) {
        if (archetype == whose) {
            Label other = whose == Archetype.ATO_VICTIM ? Label.GOOD : Label.NEITHER;
            return row.fraud() ? Label.BAD : other;
        }
        return archetype.defrauds() ? Label.NEITHER : Label.GOOD;
    }
}
