package dev.kaitong.acceptance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.local.behaviour.WireEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Feeds a population's events through {@code POST /events} in time order, in batches of a thousand,
 * and judges what {@code GET /signals} then tells. Of the labels nothing is sent.
 *
 * <p>{@code Replay DIRECTORY RISK_ADDRESS TOKEN}: a directory with {@code events.jsonl.gz}, {@code
 * event_labels.jsonl.gz}, {@code users.json} and {@code merchants.json}; prints the figures and
 * leaves them in {@code target/replay.md}.
 */
public final class Replay {
    private static final int BATCH = 1_000;
    private static final int DAYS = 182;
    private static final String ONE = "application/json";
    private static final String MANY = "application/cloudevents-batch+json";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final URI risk;
    private final String token;
    private final String prefix;

    private Replay(Path directory, URI risk, String token) {
        this.directory = directory;
        this.risk = risk;
        this.token = token;
        this.prefix = Long.toString(System.nanoTime() & 0xFFFFFFFFL, 36) + "-";
    }

    /** Replays from the command line. */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Judge.Figures figures = run(Path.of(arguments[0]), URI.create(arguments[1]), arguments[2]);
        String text = table(figures);
        Files.writeString(target.resolve("replay.md"), text);
        System.out.print(text);
    }

    /** Replays a population. */
    public static Judge.Figures run(Path directory, URI risk, String token) throws IOException {
        return new Replay(directory, risk, token).run();
    }

    /** The figures as a table. */
    public static String table(Judge.Figures figures) {
        return """
        | honest alerted | thin files alerted | recall | fraudulent purchases before the alert | amount saved | jugglers alerted |
        |---|---|---|---|---|---|
        | %.4f | %.4f | %.3f | %.2f | %.3f | %.3f |
        """
                .formatted(
                        figures.honestAlerted(),
                        figures.thinAlerted(),
                        figures.recall(),
                        figures.purchasesBefore(),
                        figures.saved(),
                        figures.jugglersAlerted());
    }

    private Judge.Figures run() throws IOException {
        Map<String, Person> people = new HashMap<>();
        json.readTree(directory.resolve("users.json").toFile())
                .forEach(user ->
                        people.put(
                                user.get("id").asText(),
                                new Person(
                                        user.get("archetype").asText(),
                                        user.get("label").asText())));
        Judge judge = new Judge(people);
        String before = readSignals("", _ -> {});
        json.readTree(directory.resolve("merchants.json").toFile()).forEach(this::putMerchant);
        feed();
        readSignals(before, signal -> judge(signal, judge));
        Set<Long> frauds = new HashSet<>();
        lines("event_labels.jsonl.gz", label -> frauds.add(label.get("seq").asLong()));
        lines(
                "events.jsonl.gz",
                event -> {
                    if (frauds.contains(event.get("seq").asLong())) {
                        judge.fraud(
                                event.get("user").asText(),
                                event.get("seq").asLong(),
                                event.get("amount").asLong());
                    }
                });
        return judge.figures();
    }

    private void putMerchant(JsonNode merchant) {
        ObjectNode body = json.createObjectNode();
        body.put("category", merchant.get("category").asText());
        body.put("operatorDeviceId", prefix + merchant.get("operatorDevice").asText());
        send(
                HttpRequest.newBuilder(
                                risk.resolve("/merchants/" + prefix + merchant.get("id").asText()))
                        .header("Content-Type", ONE)
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private void feed() throws IOException {
        Instant start = LocalDate.now(SHANGHAI).minusDays(DAYS).atStartOfDay(SHANGHAI).toInstant();
        WireEvents wire = new WireEvents(json, prefix, "/replay", user -> prefix + user, start);
        ArrayNode batch = json.createArrayNode();
        lines(
                "events.jsonl.gz",
                event -> {
                    batch.add(wire.of(event));
                    if (batch.size() == BATCH) {
                        post(batch);
                    }
                });
        post(batch);
    }

    private void post(ArrayNode batch) {
        if (!batch.isEmpty()) {
            send(
                    HttpRequest.newBuilder(risk.resolve("/events"))
                            .header("Content-Type", MANY)
                            .POST(HttpRequest.BodyPublishers.ofString(batch.toString())));
            batch.removeAll();
        }
    }

    /** An alert is a signal that a person is to look, or that it refuses. */
    private void judge(JsonNode signal, Judge judge) {
        String outcome = signal.get("outcome").asText();
        String applicant = signal.get("applicantId").asText();
        if (applicant.startsWith(prefix) && (outcome.equals("REVIEW") || outcome.equals("FAIL"))) {
            judge.alert(
                    applicant.substring(prefix.length()),
                    Long.parseLong(signal.get("eventId").asText().substring(prefix.length())));
        }
    }

    /** Reads the feed to its end, and answers the cursor there. */
    private String readSignals(String after, Consumer<JsonNode> each) {
        String cursor = after;
        while (true) {
            String query = cursor.isEmpty() ? "" : "&after=" + cursor;
            JsonNode page =
                    send(HttpRequest.newBuilder(risk.resolve("/signals?limit=1000" + query)).GET())
                            .get("signals");
            if (page.isEmpty()) {
                return cursor;
            }
            page.forEach(each);
            cursor = page.get(page.size() - 1).get("cursor").asText();
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.header("Authorization", "Bearer " + token).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void lines(String file, Consumer<JsonNode> each) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(directory.resolve(file))),
                                StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) in.lines()::iterator) {
                each.accept(json.readTree(line));
            }
        }
    }
}
