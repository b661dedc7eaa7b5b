package dev.kaitong.trainer.population;

import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.level.Tickets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A directory of the population: who they are, what they did, and which purchases are fraud. */
public final class Population {
    /** The start, from which the seconds of the data count: midnight in Shanghai. */
    public static final Instant START = Instant.parse("2025-12-31T16:00:00Z");

    private static final Pattern BETWEEN_OBJECTS = Pattern.compile("(?<=}), ");

    private final Path directory;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> operatorDevices = new HashMap<>();
    private final Set<Long> frauds = new HashSet<>();
    private @Nullable UnaryOperator<List<Line>> change;

    /**
     * Reads who the people are and which purchases are fraud; events are read when they are
     * replayed.
     */
    public Population(Path directory) throws IOException {
        this.directory = directory;
        for (String object : objects("users.json")) {
            Line line = new Line(object);
            int number = people.size();
            int ring = (int) line.number("ring");
            @Nullable String startsAt = line.textOrNull("fraudStart");
            people.put(
                    line.text("id"),
                    new Person(
                            number,
                            Archetype.valueOf(line.text("archetype")),
                            ring < 0 ? number : -1 - ring,
                            startsAt == null ? null : Long.valueOf(startsAt)));
        }
        for (String object : objects("merchants.json")) {
            Line line = new Line(object);
            operatorDevices.put(line.text("id"), line.text("operatorDevice"));
        }
        lines("event_labels.jsonl.gz", line -> frauds.add(line.number("seq")));
    }

    /** The same people, whose fraudulent purchases are made otherwise. */
    public static Population shifted(Path directory) throws IOException {
        Population population = new Population(directory);
        Shift shift = new Shift(population.people, population.frauds);
        population.change = shift::of;
        return population;
    }

    /**
     * Something that happened.
     *
     * @param seq its number
     * @param person whom it happened to
     * @param event what
     * @param merchantId at which merchant, or empty
     * @param fraud whether it is a fraudulent purchase
     */
    public record Happening(
            long seq, Person person, Event event, String merchantId, boolean fraud) {}

    /** The people by their id, in the order of their numbers. */
    public Map<String, Person> people() {
        return Collections.unmodifiableMap(people);
    }

    /** The device from which a merchant is run, by the id of the merchant. */
    public Map<String, String> operatorDevices() {
        return Collections.unmodifiableMap(operatorDevices);
    }

    /** All that happened, in time order. */
    public void replay(Consumer<Happening> watcher) throws IOException {
        events(line -> {
            long seq = line.number("seq");
            watcher.accept(
                    new Happening(
                            seq,
                            Objects.requireNonNull(people.get(line.text("user"))),
                            Events.of(line),
                            Objects.requireNonNullElse(line.textOrNull("merchant"), ""),
                            frauds.contains(seq)));
        });
    }

    /** What a purchase usually costs in each category, to two digits. */
    public Tickets tickets() throws IOException {
        Map<String, List<Long>> amounts = new TreeMap<>();
        events(line -> {
            if (line.text("type").equals("PURCHASE")) {
                amounts.computeIfAbsent(line.text("category"), _ -> new ArrayList<>())
                        .add(line.number("amount"));
            }
        });
        Map<String, Long> medians = new TreeMap<>();
        amounts.forEach((category, all) -> {
            Collections.sort(all);
            medians.put(category, twoDigits(all.get(all.size() / 2)));
        });
        return new Tickets(medians);
    }

    private static long twoDigits(long fen) {
        long unit = 1;
        while (fen / unit >= 100) {
            unit *= 10;
        }
        return (fen + unit / 2) / unit * unit;
    }

    private void events(Consumer<Line> each) throws IOException {
        @Nullable UnaryOperator<List<Line>> changed = change;
        if (changed == null) {
            lines("events.jsonl.gz", each);
            return;
        }
        List<Line> all = new ArrayList<>();
        lines("events.jsonl.gz", all::add);
        changed.apply(all).forEach(each);
    }

    private List<String> objects(String file) throws IOException {
        String text = Files.readString(directory.resolve(file));
        return BETWEEN_OBJECTS
                .splitAsStream(text.substring(1, text.lastIndexOf('}') + 1).replace(": ", ":"))
                .toList();
    }

    private void lines(String file, Consumer<Line> each) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(directory.resolve(file)), 1 << 16),
                                StandardCharsets.UTF_8))) {
            @Nullable String text = in.readLine();
            while (text != null) {
                each.accept(new Line(text.replace(": ", ":")));
                text = in.readLine();
            }
        }
    }
}
