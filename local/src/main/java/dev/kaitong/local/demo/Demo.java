package dev.kaitong.local.demo;

import dev.kaitong.local.Issuer;
import dev.kaitong.local.LocalException;
import dev.kaitong.local.Part;
import dev.kaitong.local.behaviour.Caller;
import dev.kaitong.local.behaviour.Chapter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Loads the population: a profile, a credit file and an application for each, as a front end and an
 * order system would.
 */
public final class Demo {
    private static final int AT_ONCE = 24;

    /** So many at first, and one more for every so many people, as traffic grows in a morning. */
    private static final int AT_ONCE_FIRST = 4;

    private static final int PEOPLE_FOR_ONE_MORE = 20;
    private static final Duration TICKETS = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TOKEN_VALID = Duration.ofHours(2);
    private static final int BAR = 40;
    private static final String APPROVED = "\"verdict\":\"APPROVED\"";
    private static final Path POPULATION = Path.of("scorecard-trainer/src/main/population");

    private final Path home;
    private final Issuer issuer;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final Queue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Queue<String> approved = new ConcurrentLinkedQueue<>();
    private final Caller caller;

    private record Ticket(String applicantId, String location) {}

    /**
     * @param home the checkout, where the data are and the table is left
     * @param address base address of each part
     * @param issuer signs for everybody in it
     */
    public Demo(Path home, Function<Part, String> address, Issuer issuer, PrintStream out) {
        this.home = home;
        this.caller = new Caller(address);
        this.issuer = issuer;
        this.out = out;
    }

    /** Runs it for the first so many people. Returns whether every call ended as it should. */
    public boolean run(int people) {
        List<String> lines = data().stream().skip(1).limit(people).toList();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String service = issuer.token("service", "demo", TOKEN_VALID);
        Semaphore places = new Semaphore(AT_ONCE_FIRST);
        int atOnce = AT_ONCE_FIRST;
        int begun = 0;
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String line : lines) {
                if (++begun % PEOPLE_FOR_ONE_MORE == 0 && atOnce < AT_ONCE) {
                    atOnce++;
                    places.release();
                }
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        one(Person.of(line, today), service);
                    } finally {
                        places.release();
                        progress(lines.size());
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        tickets();
        report(seconds);
        boolean fine = tally.fine() && behaviour(service);
        caller.close();
        return fine;
    }

    private void one(Person person, String service) {
        try {
            put(
                    Part.GATEWAY,
                    "/v1/applicants/" + person.id() + "/profile",
                    person.profile(),
                    service);
            put(Part.CREDIT, "/files/" + person.id(), person.file(), service);
            HttpResponse<String> answer =
                    caller.send(
                            caller.json(
                                            Part.GATEWAY,
                                            "/v1/applications",
                                            issuer.token("shopper", person.id(), TOKEN_VALID))
                                    .header("Idempotency-Key", "demo-" + person.id())
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"applicantId\":\""
                                                            + person.id()
                                                            + "\",\"scene\":\"TMALL\"}"))
                                    .build());
            if (answer.statusCode() == 202) {
                tickets.add(
                        new Ticket(
                                person.id(), answer.headers().firstValue("Location").orElse("")));
            }
            if (answer.statusCode() < 202 && answer.body().contains(APPROVED)) {
                approved.add(person.id());
            }
            tally.answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            tally.failure(String.valueOf(e.getMessage()));
        }
    }

    /** What people do with their lines; of those who have one, in the order of their numbers. */
    private boolean behaviour(String service) {
        Path population = home.resolve(POPULATION);
        if (approved.isEmpty() || Files.notExists(population)) {
            return true;
        }
        List<String> shoppers =
                approved.stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        return new Chapter(
                        population,
                        caller,
                        service,
                        issuer.token("support", "demo", TOKEN_VALID),
                        out)
                .run(shoppers, home.resolve("target/demo-behaviour.md"));
    }

    /** Tickets are decided by themselves; looks until all are, for ten minutes at most. */
    private void tickets() {
        if (!tickets.isEmpty()) {
            out.printf(
                    "%n%d were answered with a ticket; waiting until the suite has decided them%n",
                    tickets.size());
        }
        long end = System.nanoTime() + TICKETS.toNanos();
        while (!tickets.isEmpty() && System.nanoTime() < end) {
            tickets.removeIf(this::decided);
            try {
                Thread.sleep(tickets.isEmpty() ? Duration.ZERO : LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalException("Interrupted.", e);
            }
        }
    }

    private boolean decided(Ticket ticket) {
        try {
            HttpResponse<String> answer =
                    caller.send(
                            caller.json(
                                            Part.GATEWAY,
                                            ticket.location(),
                                            issuer.token(
                                                    "shopper", ticket.applicantId(), TOKEN_VALID))
                                    .GET()
                                    .build());
            return answer.statusCode() == 200 && tally.finalVerdict(answer.body());
        } catch (IOException e) {
            return false;
        }
    }

    private void put(Part part, String path, String body, String token) throws IOException {
        HttpResponse<String> answer =
                caller.send(
                        caller.json(part, path, token)
                                .PUT(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    path.replaceAll("demo-\\d+", "{id}") + ": HTTP " + answer.statusCode());
        }
    }

    private List<String> data() {
        Path file =
                home.resolve("scorecard-trainer/src/main/resources/dev/kaitong/trainer/train.csv");
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new LocalException("The data of the demo cannot be read: " + file, e);
        }
    }

    private void progress(int whole) {
        int done = tally.done();
        if (done % Math.max(1, whole / 200) == 0 || done == whole) {
            int filled = (int) ((long) BAR * done / whole);
            out.print(
                    "\r["
                            + "=".repeat(filled)
                            + " ".repeat(BAR - filled)
                            + "] "
                            + done
                            + " / "
                            + whole);
            out.flush();
        }
    }

    private void report(double seconds) {
        out.println();
        List<String> lines = tally.lines(seconds);
        lines.forEach(out::println);
        Path file = home.resolve("target/demo.md");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new LocalException("The table could not be written to " + file, e);
        }
    }
}
