package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.proxy.Fault;
import dev.kaitong.local.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The gateway's wall clock steps while a service is out. Only that process sees it: what {@code
 * java.time.Clock} says is moved inside it, and the machine's clock is left alone.
 */
final class ClockTroubles {
    private ClockTroubles() {}

    static List<Trouble> all(Attachment attachment) {
        return List.of(
                step(attachment, "clock.back", "CLOCK_BACK", "30 s back"),
                step(attachment, "clock.forward", "CLOCK_FORWARD", "30 s forward"));
    }

    private static Trouble step(Attachment attachment, String name, String rule, String howFar) {
        return new Trouble(
                name,
                "the gateway's wall clock steps " + howFar + " while credit-service is out",
                Optional.of(Part.CREDIT),
                true,
                Set.of(),
                stage -> {
                    stage.proxy(Part.CREDIT).set(Fault.STATUS_500);
                    Thread.sleep(1_000);
                    attachment.spoil(
                            stage.suite().pid(Part.GATEWAY),
                            rule,
                            List.of("java.time.Clock$SystemClock#instant"));
                },
                stage -> stage.proxy(Part.CREDIT).set(Fault.NONE));
    }
}
