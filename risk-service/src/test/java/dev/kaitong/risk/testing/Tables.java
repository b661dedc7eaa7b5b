package dev.kaitong.risk.testing;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.FeaturePoints;
import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.behaviour.level.Tickets;
import dev.kaitong.risk.behaviour.rule.Rules;
import java.util.Arrays;
import java.util.List;

/** Small points tables, in which a level is easily reckoned. */
public final class Tables {
    private Tables() {}

    /** A table in which points are levels, and each of these features above 0 is worth 30. */
    public static LevelTable of(Typology typology, Feature... features) {
        List<FeaturePoints> points =
                Arrays.stream(features)
                        .map(feature -> new FeaturePoints(feature, List.of(0.0), List.of(0, 30)))
                        .toList();
        return new LevelTable(typology, 40, 60, 80, 100, 20, points);
    }

    /** Rules with tables. */
    public static Rules rules(LevelTable... tables) {
        return new Rules("test-2", 40, 60, 80, 100, 10, Tickets.NONE, List.of(tables));
    }
}
