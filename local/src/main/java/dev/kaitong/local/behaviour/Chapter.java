package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.local.LocalException;
import dev.kaitong.local.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The population's people become shoppers who have a line, and do what they did: the story is moved
 * in time so that it ends now, on the day on which most fraud goes on.
 */
public final class Chapter {
    private static final long MONTH = 30L * 86_400;
    private static final String SHOW =
            "curl -H \"Authorization: Bearer $(./kaitong token --role support)\" -H"
                    + " 'Accept-Language: %s' http://127.0.0.1:8080/v1/applicants/%s/line";

    private final Population population;
    private final ObjectMapper json = new ObjectMapper();
    private final Caller caller;
    private final String service;
    private final Lines lines;
    private final PrintStream out;
    private final String prefix =
            "demo-" + Long.toString(System.nanoTime() & 0xFFFFFFFFL, 36) + "-";

    /**
     * @param directory of the population
     * @param service a token of that role
     * @param support a token of that role
     */
    public Chapter(Path directory, Caller caller, String service, String support, PrintStream out) {
        this.population = new Population(directory, json);
        this.caller = caller;
        this.service = service;
        this.lines = new Lines(json, caller, service, support);
        this.out = out;
    }

    /**
     * Runs it for as many of the population as there are shoppers.
     *
     * @param shoppers applicants who have a line
     * @param table where the table is left
     * @return whether every call ended as it should
     */
    public boolean run(List<String> shoppers, Path table) {
        try {
            return story(shoppers, table);
        } catch (IOException e) {
            throw new LocalException(
                    "The behaviour of the demo was not loaded: " + e.getMessage(), e);
        }
    }

    private boolean story(List<String> shoppers, Path table) throws IOException {
        Map<String, Set<Integer>> fraudDays = population.fraudDays();
        int day = Population.busiestDay(fraudDays);
        Set<String> active = new HashSet<>(Population.active(fraudDays, day));
        Map<String, String> whoIs = new LinkedHashMap<>();
        Map<String, Population.Somebody> people = new LinkedHashMap<>();
        population.people().stream()
                .sorted(Comparator.comparing(one -> !active.contains(one.id())))
                .limit(shoppers.size())
                .forEach(one -> {
                    String shopper = shoppers.get(people.size());
                    whoIs.put(one.id(), shopper);
                    people.put(shopper, one);
                });
        out.printf(
                "%nWhat people do with their lines: %d days of %d people, ending now%n",
                day + 1, people.size());
        merchants();
        Map<String, Standing> before = new HashMap<>();
        Map<String, Integer> failures = new TreeMap<>();
        Map<String, Long> repaid = repaid(whoIs, Population.end(day));
        for (String shopper : people.keySet()) {
            Standing standing = lines.look(shopper);
            before.put(shopper, standing);
            lines.owe(
                    shopper,
                    prefix,
                    Math.min(standing.availableFen(), repaid.getOrDefault(shopper, 0L)));
        }
        long started = System.nanoTime();
        Feed feed = feed(whoIs, Population.end(day));
        double seconds = (System.nanoTime() - started) / 1e9;
        failures.putAll(feed.failures());
        Map<String, Standing> after = lines.settled(people.keySet());
        List<String> report = new ArrayList<>();
        report.add(
                "%d events in %.0f s, %.0f a second"
                        .formatted(feed.sent(), seconds, feed.sent() / seconds));
        report.add("");
        Set<String> fraud = new HashSet<>();
        active.forEach(user -> {
            if (whoIs.containsKey(user)) {
                fraud.add(whoIs.get(user));
            }
        });
        report.addAll(new Standings(before, after, people).lines(fraud));
        failures.forEach((what, count) -> report.add("FAILED " + what + ": " + count));
        after.entrySet().stream()
                .filter(one -> one.getValue().heldForBehaviour())
                .min(Map.Entry.comparingByKey())
                .ifPresent(one -> {
                    report.add("");
                    report.add("Why one of them is held, in both languages:");
                    report.add("  " + SHOW.formatted("zh-CN", one.getKey()));
                    report.add("  " + SHOW.formatted("en", one.getKey()));
                });
        out.println();
        report.forEach(out::println);
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.write(table, report);
        return failures.isEmpty();
    }

    private void merchants() throws IOException {
        for (JsonNode merchant : population.merchants()) {
            ObjectNode body = json.createObjectNode();
            body.put("category", merchant.get("category").asText());
            body.put("operatorDeviceId", prefix + merchant.get("operatorDevice").asText());
            lines.put(Part.RISK, "/merchants/" + prefix + merchant.get("id").asText(), body);
        }
    }

    /** What each will repay in the last month: as much they must owe before. */
    private Map<String, Long> repaid(Map<String, String> whoIs, long end) {
        Map<String, Long> repaid = new HashMap<>();
        population.events(event -> {
            String shopper = whoIs.get(event.get("user").asText());
            long at = event.get("ts").asLong();
            if (shopper != null
                    && at > end - MONTH
                    && at < end
                    && event.get("type").asText().equals("REPAYMENT")) {
                repaid.merge(shopper, event.get("amount").asLong(), Long::sum);
            }
        });
        return repaid;
    }

    private Feed feed(Map<String, String> whoIs, long end) {
        Instant start = Instant.now().minusSeconds(end);
        WireEvents wire =
                new WireEvents(
                        json, prefix, "/demo", user -> whoIs.getOrDefault(user, user), start);
        Feed feed =
                new Feed(
                        json,
                        caller,
                        service,
                        wire,
                        sent -> {
                            out.print("\r" + sent + " events");
                            out.flush();
                        });
        population.events(event -> {
            long at = event.get("ts").asLong();
            if (at < end && whoIs.containsKey(event.get("user").asText())) {
                if (at <= end - MONTH) {
                    feed.history(event);
                } else {
                    feed.ofLate(event);
                }
            }
        });
        feed.flush();
        return feed;
    }
}
