package dev.kaitong.acceptance.drill;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.acceptance.drill.agent.Bug;
import dev.kaitong.acceptance.drill.scene.BugHunt;
import dev.kaitong.acceptance.drill.scene.Catalogue;
import dev.kaitong.acceptance.drill.scene.FullDisk;
import dev.kaitong.acceptance.drill.scene.Outcome;
import dev.kaitong.acceptance.drill.scene.Overload;
import dev.kaitong.acceptance.drill.scene.Stage;
import dev.kaitong.acceptance.drill.scene.Trials;
import dev.kaitong.acceptance.drill.table.DrillTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One drill: bugs, troubles, overload, table. */
final class DrillSession {
    /** Of all bugs those that take little time and between them show every kind of law. */
    private static final List<Bug> OF_EVERY_BUILD =
            List.of(
                    Bug.FALLBACK_DECLINES,
                    Bug.FALLBACK_APPROVES,
                    Bug.REPLY_BEFORE_COMMIT,
                    Bug.OPEN_BREAKER_LETS_THROUGH,
                    Bug.UNIQUE_INDEX_GONE);

    private final Path home;
    private final DrillOptions options;
    private final Consumer<String> say;
    private final Attachment attachment;
    private final Catalogue catalogue;

    DrillSession(Path home, DrillOptions options, Consumer<String> say) throws IOException {
        this.home = home;
        this.options = options;
        this.say = say;
        this.attachment = new Attachment(options.out());
        this.catalogue = new Catalogue(attachment);
    }

    DrillTable run() throws Exception {
        Instant began = Instant.now();
        List<BugHunt.Catch> catches = hunt();
        List<Outcome> outcomes = new ArrayList<>(troubles());
        Optional<Outcome> disk = disk();
        disk.ifPresent(outcomes::add);
        Optional<Overload.Result> overload = overload();
        return new DrillTable(
                new DrillTable.Circumstances(
                        options.seed(),
                        began,
                        Duration.between(began, Instant.now()),
                        Runtime.getRuntime().availableProcessors(),
                        command()),
                catches,
                outcomes,
                overload);
    }

    private List<BugHunt.Catch> hunt() throws Exception {
        List<Bug> bugs =
                (options.smoke() ? OF_EVERY_BUILD : List.of(Bug.values()))
                        .stream().filter(bug -> options.wants("bug." + bug)).toList();
        List<BugHunt.Catch> catches = new ArrayList<>();
        if (bugs.isEmpty()) {
            return catches;
        }
        say.accept("first the seeded bugs, each of which must be seen");
        try (Stage stage = new Stage(home, options.out(), options.seed())) {
            BugHunt hunt = new BugHunt(new Trials(stage, attachment, say), catalogue, attachment);
            for (Bug bug : bugs) {
                BugHunt.Catch what = hunt.hunt(bug);
                say.accept("bug " + bug + (what.caught() ? " seen by " + what.by() : " NOT SEEN"));
                catches.add(what);
            }
        }
        return catches;
    }

    private List<Outcome> troubles() throws Exception {
        List<Catalogue.Scene> scenes =
                (options.smoke() ? catalogue.smoke() : catalogue.full())
                        .stream().filter(scene -> options.wants(scene.trouble().name())).toList();
        List<Outcome> outcomes = new ArrayList<>();
        if (scenes.isEmpty()) {
            return outcomes;
        }
        say.accept(scenes.size() + " troubles");
        try (Stage stage = new Stage(home, options.out(), options.seed())) {
            Trials trials = new Trials(stage, attachment, say);
            for (Catalogue.Scene scene : scenes) {
                outcomes.add(trials.run(scene));
            }
        }
        return outcomes;
    }

    private Optional<Outcome> disk() throws Exception {
        return options.smoke() || !options.wants("database.disk")
                ? Optional.empty()
                : new FullDisk(home, options.out(), options.seed(), attachment, say).run();
    }

    private Optional<Overload.Result> overload() throws Exception {
        if (options.smoke() || !options.wants("overload")) {
            return Optional.empty();
        }
        say.accept("overload");
        try (Stage stage = new Stage(home, options.out(), options.seed())) {
            return Optional.of(new Overload(stage, say).run());
        }
    }

    private String command() {
        return "./kaitong drill"
                + (options.smoke() ? " --smoke" : "")
                + options.only().map(name -> " --only " + name).orElse("")
                + " --seed "
                + options.seed();
    }
}
