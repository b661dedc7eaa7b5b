package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.proxy.Fault;
import dev.kaitong.local.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every trouble that there is, with the pace at which it is tried. */
public final class Catalogue {
    private static final Pace USUAL =
            new Pace(
                    25,
                    Duration.ofMillis(3_200),
                    Duration.ofSeconds(3),
                    true,
                    Duration.ofSeconds(60));
    private static final Pace BRIEF =
            new Pace(
                    20,
                    Duration.ofMillis(2_600),
                    Duration.ofMillis(1_500),
                    true,
                    Duration.ofSeconds(40));
    private static final Duration DATABASE = Duration.ofSeconds(5);
    private static final Duration LONG_OUTAGE = Duration.ofMinutes(10);
    private static final int LONG_OUTAGE_PER_SECOND = 5;

    private static final Set<String> OF_EVERY_BUILD =
            Set.of(
                    "calm",
                    "fault.credit.REFUSE",
                    "fault.credit.RESET_AMID",
                    "fault.credit.HANG",
                    "fault.credit.SLOW_SUCCESS",
                    "fault.credit.DRIBBLE",
                    "fault.credit.STATUS_503",
                    "fault.credit.EMPTY",
                    "fault.credit.UNKNOWN_ENUM",
                    "fault.credit.FOREIGN_FAIL",
                    "fault.credit.BARE_FAIL",
                    "fault.credit.PASS_AS_ERROR",
                    "fault.credit.ENDLESS",
                    "kill.risk",
                    "freeze.identity",
                    "token.expired",
                    "kill.gateway",
                    "database.kill");

    private final Attachment attachment;

    /**
     * @param attachment by which the clocks of a process are moved
     */
    public Catalogue(Attachment attachment) {
        this.attachment = attachment;
    }

    /**
     * One to be tried.
     *
     * @param trouble what happens
     * @param pace at which pace
     */
    public record Scene(Trouble trouble, Pace pace) {}

    /** Everything. */
    public List<Scene> full() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(Troubles.none(), USUAL));
        // In turn with and without traffic while it heals.
        Troubles.faults()
                .forEach(one -> scenes.add(new Scene(one, USUAL.traffic(scenes.size() % 2 == 0))));
        scenes.add(new Scene(Troubles.allHang(), USUAL));
        Troubles.endings().forEach(one -> scenes.add(new Scene(one, USUAL)));
        scenes.add(new Scene(Troubles.tokenExpired(), USUAL));
        ClockTroubles.all(attachment).forEach(one -> scenes.add(new Scene(one, USUAL)));
        scenes.add(new Scene(Troubles.gatewayKilled(), USUAL.lasting(Duration.ofSeconds(8))));
        scenes.add(
                new Scene(
                        Troubles.gatewayKilledInAnOutage(), USUAL.lasting(Duration.ofSeconds(8))));
        DatabaseTroubles.all().forEach(one -> scenes.add(new Scene(one, USUAL.lasting(DATABASE))));
        scenes.add(new Scene(Troubles.rolling(), USUAL.lasting(Duration.ofSeconds(25))));
        scenes.add(
                new Scene(
                        Troubles.fault(Part.CREDIT, Fault.HANG)
                                .with("outage.long", _ -> {}, _ -> {}),
                        new Pace(
                                LONG_OUTAGE_PER_SECOND,
                                LONG_OUTAGE,
                                Duration.ofSeconds(10),
                                true,
                                LONG_OUTAGE)));
        return scenes;
    }

    /** Of the smoke what every build has time for: a fault of each kind, and the endings. */
    public List<Scene> ofEveryBuild() {
        return smoke().stream()
                .filter(scene -> OF_EVERY_BUILD.contains(scene.trouble().name()))
                .toList();
    }

    /** The short drill: all faults of one service, briefly, and one of each other kind. */
    public List<Scene> smoke() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(Troubles.none(), BRIEF));
        Fault.all()
                .forEach(fault ->
                        scenes.add(
                                new Scene(
                                        Troubles.fault(Part.CREDIT, fault),
                                        BRIEF.traffic(scenes.size() % 4 == 0))));
        for (String name :
                List.of("kill.risk", "freeze.identity", "stop.credit", "token.expired")) {
            scenes.add(new Scene(named(name).orElseThrow().trouble(), BRIEF));
        }
        for (String name :
                List.of("kill.gateway", "kill.gateway.outage", "database.kill", "database.stop")) {
            scenes.add(
                    new Scene(
                            named(name).orElseThrow().trouble(),
                            BRIEF.lasting(Duration.ofSeconds(5))));
        }
        return scenes;
    }

    /** The one of this name. */
    public Optional<Scene> named(String name) {
        return full().stream().filter(scene -> scene.trouble().name().equals(name)).findFirst();
    }
}
