package dev.kaitong.acceptance.drill.law;

import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds every answer of a ledger against the laws. */
public final class AnswerLaws {
    private static final int RETRY_AFTER_SECONDS_MAX = 3_600;

    private AnswerLaws() {}

    /** Every breach that the answers show. */
    public static List<Breach> breaches(List<Entry> entries) {
        List<Breach> breaches = new ArrayList<>();
        for (Entry entry : entries) {
            entry.answers().forEach(answer -> judge(entry, answer, breaches));
            if (!entry.settled()) {
                List<Heard> heard = entry.heard();
                breaches.add(
                        new Breach(
                                Law.OUTCOME_LEARNED,
                                entry
                                        + " does not know its outcome; last heard: "
                                        + (heard.isEmpty() ? "nothing" : heard.getLast())));
            }
        }
        Map<String, List<Entry>> byKey =
                entries.stream().collect(Collectors.groupingBy(Entry::key));
        byKey.values().forEach(same -> sameAgain(same, breaches));
        entries.stream()
                .collect(Collectors.groupingBy(Entry::applicant))
                .values()
                .forEach(same -> approvedOnce(same, breaches));
        return breaches;
    }

    private static void judge(Entry entry, Heard.Answer answer, List<Breach> breaches) {
        plain(entry, answer, breaches);
        if (answer.refuses() || answer.status() == 202) {
            if (!saysWhen(answer.retryAfter())) {
                breaches.add(
                        new Breach(
                                Law.REFUSALS_SAY_WHEN,
                                entry + ": Retry-After '" + answer.retryAfter() + "', " + answer));
            }
        }
        if (answer.acknowledges()) {
            answer.json().ifPresent(decision -> verdict(entry, decision, breaches));
        }
    }

    private static void plain(Entry entry, Heard.Answer answer, List<Breach> breaches) {
        boolean known = answer.acknowledges() || answer.refuses() || answer.status() == 409;
        boolean json =
                (answer.contentType().startsWith("application/json")
                                || answer.contentType().startsWith("application/problem+json"))
                        && answer.json().isPresent();
        if (!known || !json) {
            breaches.add(new Breach(Law.PLAIN_ANSWERS, entry + ": " + answer));
        }
    }

    private static void verdict(Entry entry, JsonObject decision, List<Breach> breaches) {
        String verdict = decision.getString("verdict", "");
        String right = entry.applicant().kind().rightVerdict();
        if (verdict.equals("DECLINED") && (!right.equals("DECLINED") || namesUs(decision))) {
            breaches.add(
                    new Breach(
                            Law.NO_FALSE_REFUSAL, entry + ", rightly " + right + ": " + decision));
        }
        if (verdict.equals("APPROVED") && (!right.equals("APPROVED") || !allPass(decision))) {
            breaches.add(
                    new Breach(
                            Law.NO_BLIND_APPROVAL, entry + ", rightly " + right + ": " + decision));
        }
    }

    /** Whether a reason says that we were out of order. */
    private static boolean namesUs(JsonObject decision) {
        List<String> ours =
                Stream.of(ReasonCode.values())
                        .filter(code -> code.kind() == ReasonKind.SYSTEM)
                        .map(ReasonCode::name)
                        .toList();
        return objects(decision.getJsonArray("reasons"))
                .anyMatch(reason -> ours.contains(reason.getString("code", "")));
    }

    private static boolean allPass(JsonObject decision) {
        List<JsonObject> gates = objects(decision.getJsonArray("gates")).toList();
        return gates.size() == 3
                && gates.stream().allMatch(gate -> "PASS".equals(gate.getString("outcome")));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array == null
                ? Stream.empty()
                : IntStream.range(0, array.size()).mapToObj(array::getJsonObject);
    }

    private static boolean saysWhen(String retryAfter) {
        try {
            int seconds = Integer.parseInt(retryAfter);
            return seconds >= 1 && seconds <= RETRY_AFTER_SECONDS_MAX;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whatever came first under a key comes again, byte for byte, and says that it was before. */
    private static void sameAgain(List<Entry> entries, List<Breach> breaches) {
        List<Heard.Answer> taken =
                entries.stream()
                        .flatMap(entry -> entry.answers().stream())
                        .filter(Heard.Answer::acknowledges)
                        .toList();
        if (taken.stream().map(Heard.Answer::body).distinct().count() > 1) {
            breaches.add(
                    new Breach(
                            Law.OUTCOME_LEARNED,
                            entries.getFirst() + ": other answers under the same key: " + taken));
        }
        if (taken.stream().filter(answer -> !answer.replayed()).count() > 1) {
            breaches.add(
                    new Breach(
                            Law.NOTHING_TWICE,
                            entries.getFirst() + ": two first answers under one key"));
        }
    }

    /** Nobody closes a line here, so a second approval is one too many, whatever became of it. */
    private static void approvedOnce(List<Entry> entries, List<Breach> breaches) {
        if (entries.size() == 1) {
            return;
        }
        Set<String> approved =
                entries.stream()
                        .flatMap(entry -> entry.answers().stream())
                        .filter(answer ->
                                answer.acknowledges() && answer.text("verdict").equals("APPROVED"))
                        .map(answer -> answer.text("applicationId"))
                        .collect(Collectors.toSet());
        if (approved.size() > 1) {
            breaches.add(
                    new Breach(
                            Law.NOTHING_TWICE,
                            entries.getFirst() + ": approved as each of " + approved));
        }
    }
}
