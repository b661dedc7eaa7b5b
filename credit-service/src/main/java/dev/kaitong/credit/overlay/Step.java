package dev.kaitong.credit.overlay;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.FieldException;
import java.util.List;

/**
 * One step of a ladder: from this count on, so many points are lost.
 *
 * @param from first count of the step, 1 or more
 * @param pointsLost points lost from there on, 1 or more
 */
public record Step(int from, int pointsLost) {
    private static final int MOST = 600;

    public Step {
        Checks.between("from", from, 1, MOST);
        Checks.between("pointsLost", pointsLost, 1, MOST);
    }

    /** A ladder, checked: more costs more. */
    static List<Step> ladder(String name, List<Step> steps) {
        if (steps.isEmpty()) {
            throw new FieldException(name, "empty", "one step or more");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from <= steps.get(i - 1).from
                    || steps.get(i).pointsLost <= steps.get(i - 1).pointsLost) {
                throw new FieldException(name, steps.toString(), "ascending steps");
            }
        }
        return List.copyOf(steps);
    }

    /** Points that a count loses on a ladder; 0 below its first step. */
    static int pointsLost(List<Step> ladder, int count) {
        int lost = 0;
        for (int i = 0; i < ladder.size() && count >= ladder.get(i).from; i++) {
            lost = ladder.get(i).pointsLost;
        }
        return lost;
    }
}
