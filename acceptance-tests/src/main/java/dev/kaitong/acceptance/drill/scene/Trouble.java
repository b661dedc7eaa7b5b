package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.local.Part;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is out of order for a while.
 *
 * @param name as it is asked for with {@code --only}
 * @param words what happens
 * @param service the service whose breaker is concerned, if one is
 * @param counts whether that breaker has to open
 * @param kills parts that it ends itself
 * @param begin puts it out of order
 * @param end brings it in order again, and returns when it is
 */
public record Trouble(
        String name,
        String words,
        Optional<Part> service,
        boolean counts,
        Set<Part> kills,
        Step begin,
        Step end) {
    public Trouble {
        kills = kills.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(kills);
    }

    /** Something that is done to a stage. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void on(Stage stage) throws Exception;
    }

    /** The same, with something done before it begins and after it has ended. */
    Trouble with(String otherName, Step before, Step after) {
        return new Trouble(
                otherName,
                words,
                service,
                counts,
                kills,
                stage -> {
                    before.on(stage);
                    begin.on(stage);
                },
                stage -> {
                    end.on(stage);
                    after.on(stage);
                });
    }
}
