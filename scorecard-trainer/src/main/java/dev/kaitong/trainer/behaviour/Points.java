package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.Family;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.FeaturePoints;
import java.util.List;
import java.util.Objects;

/** What the rows of a sample are worth under a points table, looked up by bin. */
@SuppressWarnings("EnumOrdinal") // one array slot a family
final class Points {
    private final int[][] worth;
    private final byte[][] codes;
    private final int[] family;

    Points(Sample sample, List<FeaturePoints> tables) {
        worth = new int[tables.size()][];
        codes = new byte[tables.size()][];
        family = new int[tables.size()];
        for (int t = 0; t < worth.length; t++) {
            FeaturePoints table = tables.get(t);
            Feature feature = table.feature();
            Column column = Objects.requireNonNull(sample.columns().get(feature));
            worth[t] = new int[column.edges().length + 1];
            for (int code = 0; code < worth[t].length; code++) {
                worth[t][code] = table.of(column.valueOf(code));
            }
            codes[t] = column.codes();
            family[t] = feature.family().ordinal();
        }
    }

    /** The sum, or 0 when fewer than two families speak. */
    int ofTwoFamilies(int row, int speaks) {
        int sum = 0;
        int speaking = 0;
        for (int one : of(row)) {
            sum += one;
            speaking += one >= speaks ? 1 : 0;
        }
        return speaking < 2 ? 0 : sum;
    }

    /** Points by the ordinal of the family. */
    int[] of(int row) {
        int[] sums = new int[Family.values().length];
        for (int t = 0; t < worth.length; t++) {
            sums[family[t]] += worth[t][codes[t][row]];
        }
        return sums;
    }
}
