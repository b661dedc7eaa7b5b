package dev.kaitong.risk.behaviour.level;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase usually costs, by category; data with a version, measured on the population that
 * the tables were trained on.
 *
 * @param medianFen the median, in fen, by category
 */
public record Tickets(Map<String, Long> medianFen) {
    /** Nothing is known of any category. */
    public static final Tickets NONE = new Tickets(Map.of());

    private static final double LOG_2 = StrictMath.log(2);

    public Tickets {
        medianFen = Map.copyOf(medianFen);
        medianFen.forEach((category, fen) -> {
            if (fen <= 0) {
                throw new IllegalArgumentException(category + ": " + fen + " (expected: above 0)");
            }
        });
    }

    /** Doublings of the median above one fen; NaN in a category of which nothing is known. */
    double doublings(String category) {
        @Nullable Long fen = medianFen.get(category);
        return fen == null ? Double.NaN : StrictMath.log(fen) / LOG_2;
    }
}
