package dev.kaitong.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what came back: verdicts, causes, failures. */
final class Tally {
    private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([A-Z]+)\"");
    private static final Pattern REASON =
            Pattern.compile("\"code\":\"([A-Z_]+)\",\"source\":\"([a-z]+)\"");

    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> causes = new TreeMap<>();
    private final Map<String, Integer> sources = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int done;
    private int ticketed;
    private int pending;

    /** Counts an answer to an application. */
    synchronized void answer(int status, String body) {
        done++;
        Matcher verdict = VERDICT.matcher(body);
        if (status >= 300 || !verdict.find()) {
            add(failures, "application: HTTP " + status);
            return;
        }
        if (verdict.group(1).equals("PENDING")) {
            ticketed++;
            pending++;
            return;
        }
        count(verdict.group(1), body);
    }

    /** Counts what became of a ticket; false while it is still pending. */
    synchronized boolean finalVerdict(String body) {
        Matcher verdict = VERDICT.matcher(body);
        if (!verdict.find() || verdict.group(1).equals("PENDING")) {
            return false;
        }
        pending--;
        count(verdict.group(1), body);
        return true;
    }

    private void count(String verdict, String body) {
        add(verdicts, verdict);
        Matcher reason = REASON.matcher(body);
        boolean first = true;
        while (reason.find()) {
            add(causes, reason.group(2) + " " + reason.group(1));
            if (first) {
                add(sources, reason.group(2));
                first = false;
            }
        }
    }

    /** Counts a person for whom it came to no application. */
    synchronized void failure(String what) {
        done++;
        add(failures, what);
    }

    synchronized int done() {
        return done;
    }

    synchronized boolean fine() {
        return failures.isEmpty();
    }

    /** The tables. */
    synchronized List<String> lines(double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%,d people in %.0f s: %.0f applications a second"
                        .formatted(done, seconds, done / seconds));
        if (ticketed > 0) {
            lines.add(
                    "%,d were answered with a ticket first, because we were busy; decided by themselves since: %,d"
                            .formatted(ticketed, ticketed - pending));
        }
        if (pending > 0) {
            verdicts.put("PENDING", pending);
        }
        table(lines, "verdict", verdicts, done);
        int explained = sources.values().stream().mapToInt(Integer::intValue).sum();
        table(lines, "first cause lies with", sources, explained);
        table(lines, "cause (up to four a person)", causes, explained);
        if (!failures.isEmpty()) {
            table(lines, "FAILED", failures, done);
        }
        return lines;
    }

    private static void add(Map<String, Integer> counts, String name) {
        counts.merge(name, 1, Integer::sum);
    }

    private static void table(
            List<String> lines, String title, Map<String, Integer> counts, int whole) {
        lines.add("");
        lines.add("| %-38s | people | share   |".formatted(title));
        lines.add("|----------------------------------------|--------|---------|");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry ->
                        lines.add(
                                "| %-38s | %6d | %5.1f %% |"
                                        .formatted(
                                                entry.getKey(),
                                                entry.getValue(),
                                                whole == 0
                                                        ? 0
                                                        : 100.0 * entry.getValue() / whole)));
    }
}
