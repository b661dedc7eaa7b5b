package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.drill.proxy.Fault;
import dev.kaitong.local.Issuer;
import dev.kaitong.local.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Everything that is put out of order, but for the database. */
final class Troubles {
    private static final Duration LONG_AGO = Duration.ofHours(-1);
    private static final Duration READ_AGAIN = Duration.ofMillis(1_500);

    private Troubles() {}

    /** None at all: what the laws say of a suite in order. */
    static Trouble none() {
        return new Trouble(
                "calm",
                "nothing is out of order",
                Optional.of(Part.CREDIT),
                false,
                Set.of(),
                _ -> {},
                _ -> {});
    }

    /** Each fault before each service. */
    static List<Trouble> faults() {
        List<Trouble> all = new ArrayList<>();
        for (Part part : Stage.services()) {
            Fault.all().forEach(fault -> all.add(fault(part, fault)));
        }
        return all;
    }

    /** One fault before one service. */
    static Trouble fault(Part part, Fault fault) {
        return new Trouble(
                "fault." + part.database() + "." + fault,
                part.module() + ": " + fault.words(),
                Optional.of(part),
                fault.counts(),
                Set.of(),
                stage -> stage.proxy(part).set(fault),
                stage -> stage.proxy(part).set(Fault.NONE));
    }

    /** Each service killed, frozen, and stopped. */
    static List<Trouble> endings() {
        List<Trouble> all = new ArrayList<>();
        for (Part part : Stage.services()) {
            all.add(
                    ending(
                            "kill." + part.database(),
                            "kill -9 of " + part.module(),
                            part,
                            Set.of(part),
                            stage -> stage.suite().kill(part),
                            stage -> stage.suite().start(part)));
            all.add(
                    ending(
                            "freeze." + part.database(),
                            "SIGSTOP, then SIGCONT of " + part.module(),
                            part,
                            Set.of(),
                            stage -> Signals.send("STOP", stage.suite().pid(part)),
                            stage -> Signals.send("CONT", stage.suite().pid(part))));
            all.add(
                    ending(
                            "stop." + part.database(),
                            "SIGTERM of " + part.module(),
                            part,
                            Set.of(part),
                            stage -> stage.suite().stop(part),
                            stage -> stage.suite().start(part)));
        }
        return all;
    }

    /** The gateway killed under load and started again. */
    static Trouble gatewayKilled() {
        return new Trouble(
                "kill.gateway",
                "kill -9 of the gateway under load",
                Optional.empty(),
                false,
                Set.of(Part.GATEWAY),
                stage -> {
                    TimeUnit.MILLISECONDS.sleep(700);
                    stage.suite().kill(Part.GATEWAY);
                    stage.suite().start(Part.GATEWAY);
                },
                _ -> {});
    }

    /** The gateway killed while it writes nothing but tickets. */
    static Trouble gatewayKilledInAnOutage() {
        return gatewayKilled()
                .with(
                        "kill.gateway.outage",
                        stage -> stage.proxy(Part.CREDIT).set(Fault.RESET),
                        stage -> stage.proxy(Part.CREDIT).set(Fault.NONE));
    }

    /** All three services silent at once. */
    static Trouble allHang() {
        return new Trouble(
                "fault.all.HANG",
                "all three services hang at once",
                Optional.of(Part.RISK),
                true,
                Set.of(),
                stage -> Stage.services().forEach(part -> stage.proxy(part).set(Fault.HANG)),
                Stage::calm);
    }

    /** The gateway's token has expired: 401 of all three, and no breaker opens. */
    static Trouble tokenExpired() {
        return new Trouble(
                "token.expired",
                "the gateway's service token has expired",
                Optional.of(Part.CREDIT),
                false,
                Set.of(),
                stage ->
                        token(
                                stage,
                                Issuer.in(stage.suite().dataDirectory())
                                        .token("service", "gateway", LONG_AGO)),
                stage -> token(stage, stage.suite().token("service", "gateway")));
    }

    /** Every part stopped and started again, one after the other. */
    static Trouble rolling() {
        return new Trouble(
                "rolling",
                "every part is stopped by SIGTERM and started again, one after the other",
                Optional.empty(),
                false,
                EnumSet.allOf(Part.class),
                stage -> {
                    for (Part part : Part.values()) {
                        stage.suite().stop(part);
                        stage.suite().start(part);
                    }
                },
                _ -> {});
    }

    private static Trouble ending(
            String name,
            String words,
            Part part,
            Set<Part> kills,
            Trouble.Step begin,
            Trouble.Step end) {
        return new Trouble(name, words, Optional.of(part), true, kills, begin, end);
    }

    /** Returns when the gateway has read it. */
    private static void token(Stage stage, String token) throws Exception {
        Path file = stage.suite().dataDirectory().resolve("gateway-token");
        Path half = file.resolveSibling("gateway-token.drill");
        Files.writeString(half, token);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        TimeUnit.MILLISECONDS.sleep(READ_AGAIN.toMillis());
    }
}
