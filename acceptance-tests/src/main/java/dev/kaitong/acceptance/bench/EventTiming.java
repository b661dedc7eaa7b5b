package dev.kaitong.acceptance.bench;

import dev.kaitong.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@link EventCost} on the class path of risk-service as it is shipped. */
final class EventTiming {
    // Told in words: the class that times them is never loaded here, where its libraries are not.
    private static final List<Integer> HISTORIES = List.of(10, 1_000, 1_000_000);

    private EventTiming() {}

    /**
     * What one more event costs.
     *
     * @param history events before it
     * @param micros microseconds
     * @param bytes bytes of the applicant's usage that are stored
     */
    record Cost(int history, double micros, int bytes) {}

    /** For each history, in order. */
    static List<Cost> costs(Path home) {
        try (ChildJvm child =
                ChildJvm.start(
                        ChildJvm.FLAGS_OF_THE_SUITE,
                        ServiceClassPath.of(home, Part.RISK),
                        EventCost.class,
                        HISTORIES.stream().map(String::valueOf).toList(),
                        Map.of())) {
            costs(child);
            return costs(child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cost> costs(ChildJvm child) {
        List<Cost> costs = new ArrayList<>();
        for (int history : HISTORIES) {
            costs.add(
                    new Cost(
                            history,
                            Double.parseDouble(child.line()),
                            Integer.parseInt(child.line())));
        }
        return costs;
    }
}
