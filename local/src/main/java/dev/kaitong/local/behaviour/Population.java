package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.local.LocalException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** People, merchants and events of a directory, and of which purchases the label says fraud. */
final class Population {
    private static final long DAY = 86_400;

    /** Before that there is no history by which anybody could be known. */
    private static final int FIRST_DAY = 60;

    /** So many days of fraud are "now". */
    private static final int ACTIVE_DAYS = 2;

    private final Path directory;
    private final ObjectMapper json;

    Population(Path directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** Somebody: an id, what he is, and what the label says of him. */
    record Somebody(String id, String archetype, String label) {}

    List<Somebody> people() {
        List<Somebody> people = new ArrayList<>();
        list("users.json")
                .forEach(user ->
                        people.add(
                                new Somebody(
                                        user.get("id").asText(),
                                        user.get("archetype").asText(),
                                        user.get("label").asText())));
        return people;
    }

    JsonNode merchants() {
        return list("merchants.json");
    }

    /** Each event, in the order of time. */
    void events(Consumer<JsonNode> each) {
        lines("events.jsonl.gz", each);
    }

    /** Who made fraudulent purchases, or had them made in his name, on which days. */
    Map<String, Set<Integer>> fraudDays() {
        Set<Long> frauds = new HashSet<>();
        lines("event_labels.jsonl.gz", label -> frauds.add(label.get("seq").asLong()));
        Map<String, Set<Integer>> days = new HashMap<>();
        events(event -> {
            if (frauds.contains(event.get("seq").asLong())) {
                days.computeIfAbsent(event.get("user").asText(), _ -> new HashSet<>())
                        .add((int) (event.get("ts").asLong() / DAY));
            }
        });
        return days;
    }

    /** Who has fraud on the days that end with this one. */
    static List<String> active(Map<String, Set<Integer>> fraudDays, int day) {
        return fraudDays.entrySet().stream()
                .filter(one ->
                        one.getValue().stream().anyMatch(on -> on > day - ACTIVE_DAYS && on <= day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The first day on which most people have fraud: there the demo stops the clock. */
    static int busiestDay(Map<String, Set<Integer>> fraudDays) {
        int last =
                fraudDays.values().stream()
                        .flatMap(Set::stream)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(FIRST_DAY);
        int best = FIRST_DAY;
        for (int day = FIRST_DAY; day <= last; day++) {
            if (active(fraudDays, day).size() > active(fraudDays, best).size()) {
                best = day;
            }
        }
        return best;
    }

    /** The second with which a day ends. */
    static long end(int day) {
        return (day + 1) * DAY;
    }

    private JsonNode list(String file) {
        try {
            return json.readTree(directory.resolve(file).toFile());
        } catch (IOException e) {
            throw new LocalException("The population cannot be read: " + file, e);
        }
    }

    private void lines(String file, Consumer<JsonNode> each) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(directory.resolve(file))),
                                StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> each.accept(read(line)));
        } catch (IOException e) {
            throw new LocalException("The population cannot be read: " + file, e);
        }
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
