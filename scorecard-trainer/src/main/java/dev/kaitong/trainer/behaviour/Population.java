package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.level.Tickets;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.behaviour.usage.Receipt;
import dev.kaitong.risk.behaviour.usage.Refund;
import dev.kaitong.risk.behaviour.usage.Transfer;
import dev.kaitong.risk.behaviour.usage.Use;
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
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A directory of the population: who they are, what they did, and which purchases are fraud. */
final class Population {
    /** The start, from which the seconds of the data count: midnight in Shanghai. */
    static final Instant START = Instant.parse("2025-12-31T16:00:00Z");

    private static final Pattern BETWEEN_OBJECTS = Pattern.compile("(?<=}), ");

    private final Path directory;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> operatorDevices = new HashMap<>();
    private final Set<Long> frauds = new HashSet<>();

    Population(Path directory) throws IOException {
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

    /**
     * Something that happened.
     *
     * @param seq its number
     * @param person whom it happened to
     * @param event what
     * @param merchantId at which merchant, or empty
     * @param fraud whether it is a fraudulent purchase
     */
    record Happening(long seq, Person person, Event event, String merchantId, boolean fraud) {}

    Map<String, Person> people() {
        return people;
    }

    Map<String, String> operatorDevices() {
        return operatorDevices;
    }

    /** All that happened, in time order. */
    void replay(Consumer<Happening> watcher) throws IOException {
        lines(
                "events.jsonl.gz",
                line -> {
                    long seq = line.number("seq");
                    watcher.accept(
                            new Happening(
                                    seq,
                                    Objects.requireNonNull(people.get(line.text("user"))),
                                    event(line),
                                    Objects.requireNonNullElse(line.textOrNull("merchant"), ""),
                                    frauds.contains(seq)));
                });
    }

    /** What a purchase usually costs in each category, to two digits. */
    Tickets tickets() throws IOException {
        Map<String, List<Long>> amounts = new TreeMap<>();
        lines(
                "events.jsonl.gz",
                line -> {
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

    private static Event event(Line line) {
        Instant at = START.plusSeconds(line.number("ts"));
        return switch (line.text("type")) {
            case "PURCHASE" ->
                    used(EventType.PURCHASE_AUTHORISED, at, new Use.Bought(purchase(line, at)));
            case "CONFIRM_RECEIPT" -> receipt(line, at);
            case "REFUND" ->
                    used(
                            EventType.PURCHASE_REFUNDED,
                            at,
                            new Use.Refunded(
                                    new Refund(
                                            at,
                                            line.text("order"),
                                            line.number("amount"),
                                            line.flag("toBalance"))));
            case "TRANSFER_IN" ->
                    used(
                            EventType.TRANSFER_RECEIVED,
                            at,
                            new Use.Transferred(
                                    new Transfer(
                                            at, line.text("merchant"), line.number("amount"))));
            case "BILL" -> new Event.BillIssued(new Bill(at, line.number("amount"), null));
            case "REPAYMENT" ->
                    new Event.RepaymentMade(
                            new Repayment(at, line.number("amount"), line.text("source")));
            case "OVERDUE" ->
                    new Event.BillOverdue(
                            new OverdueReport(at, (int) line.number("dpd"), line.number("amount")));
            case "LOGIN" ->
                    line.flag("ok")
                            ? used(
                                    EventType.LOGIN_SUCCEEDED,
                                    at,
                                    new Use.Seen(line.text("device"), line.text("region"), at))
                            : new Event.Counted(EventType.LOGIN_FAILED, at);
            case "DEVICE_BIND" -> new Event.Counted(EventType.DEVICE_BOUND, at);
            case "PASSWORD_LEAK" -> new Event.Counted(EventType.CREDENTIALS_EXPOSED, at);
            case "PASSWORD_RESET" -> new Event.Counted(EventType.CREDENTIALS_RESET, at);
            case "PHONE_CHANGE" -> new Event.Counted(EventType.PHONE_CHANGED, at);
            case "ACCOUNT_RECOVERED" -> new Event.Counted(EventType.ACCOUNT_RECOVERED, at);
            case "EXTERNAL_INQUIRY" -> new Event.Counted(EventType.INQUIRY_MADE, at);
            default -> throw new IllegalArgumentException("type: " + line.text("type"));
        };
    }

    private static Event used(EventType type, Instant at, Use use) {
        return new Event.Used(type, at, use);
    }

    private static Event receipt(Line line, Instant at) {
        long lag = line.number("lagMin");
        return lag > Receipt.INSTANT_MINUTES
                ? new Event.Counted(EventType.GOODS_RECEIVED, at)
                : used(
                        EventType.GOODS_RECEIVED,
                        at,
                        new Use.Received(new Receipt(at, line.text("order"), (int) lag)));
    }

    private static Purchase purchase(Line line, Instant at) {
        return new Purchase(
                at,
                line.text("order"),
                line.text("merchant"),
                line.text("category"),
                line.number("amount"),
                line.number("available"),
                line.number("limit"),
                line.text("device"),
                line.text("region"),
                line.flag("logistics"),
                line.flag("newAddress"),
                0,
                false,
                MerchantView.UNKNOWN);
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
