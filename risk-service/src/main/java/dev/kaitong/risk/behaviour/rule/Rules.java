package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.behaviour.level.Tickets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every threshold of the behaviour assessment; immutable once a decision names its version.
 *
 * @param version names these rules for ever
 * @param watchLevel level from which a typology is watched, 1 to 100
 * @param reviewLevel level from which a person looks, above {@code watchLevel}
 * @param failLevel level from which it refuses, above {@code reviewLevel}
 * @param violationLevel level of VIOLATION while a violation counts; at least {@code failLevel},
 *     since it is a fact and not a suspicion
 * @param minimumPaymentPercentMax most of a bill, in whole percent, whose repayment counts as a
 *     minimum payment; 1 to 99
 * @param tickets what a purchase usually costs in each category; none when no typology is judged
 * @param tables the points tables, one for each typology that is judged
 */
public record Rules(
        String version,
        int watchLevel,
        int reviewLevel,
        int failLevel,
        int violationLevel,
        int minimumPaymentPercentMax,
        @Nullable Tickets tickets,
        @Nullable List<LevelTable> tables) {
    private static final int LEVEL_MAX = 100;

    public Rules {
        tickets = tickets == null ? Tickets.NONE : tickets;
        tables = tables == null ? List.of() : List.copyOf(tables);
        check(!version.isBlank(), "version", version, "a text");
        check(watchLevel >= 1, "watchLevel", watchLevel, "1 or more");
        check(reviewLevel > watchLevel, "reviewLevel", reviewLevel, "above watchLevel");
        check(failLevel > reviewLevel, "failLevel", failLevel, "above reviewLevel");
        check(
                violationLevel >= failLevel && violationLevel <= LEVEL_MAX,
                "violationLevel",
                violationLevel,
                "failLevel to 100");
        check(
                minimumPaymentPercentMax >= 1 && minimumPaymentPercentMax < 100,
                "minimumPaymentPercentMax",
                minimumPaymentPercentMax,
                "1 to 99");
    }

    /** Rules that judge facts only. */
    public Rules(
            String version,
            int watchLevel,
            int reviewLevel,
            int failLevel,
            int violationLevel,
            int minimumPaymentPercentMax) {
        this(
                version,
                watchLevel,
                reviewLevel,
                failLevel,
                violationLevel,
                minimumPaymentPercentMax,
                null,
                null);
    }

    /** What a purchase usually costs. */
    @Override
    public Tickets tickets() {
        return tickets == null ? Tickets.NONE : tickets;
    }

    /** The points tables. */
    @Override
    public List<LevelTable> tables() {
        return tables == null ? List.of() : tables;
    }

    /** The band of a level. */
    Band band(int level) {
        if (level >= failLevel) {
            return Band.FAIL;
        }
        if (level >= reviewLevel) {
            return Band.REVIEW;
        }
        return level >= watchLevel ? Band.WATCH : Band.NONE;
    }

    private static void check(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    name + ": " + value + " (expected: " + expected + ")");
        }
    }
}
