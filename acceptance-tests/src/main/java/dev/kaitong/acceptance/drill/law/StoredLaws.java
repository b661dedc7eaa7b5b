package dev.kaitong.acceptance.drill.law;

import dev.kaitong.acceptance.drill.ledger.Applicant;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what is stored against what was answered. */
public final class StoredLaws {
    private static final Set<String> UNMOVED = Set.of("APPROVED", "DECLINED");

    private StoredLaws() {}

    /** Every breach that the rows show. */
    public static List<Breach> breaches(List<Entry> entries, StoredRows rows) {
        List<Breach> breaches = new ArrayList<>();
        lost(entries, rows, breaches);
        twice(entries, rows, breaches);
        Set<String> known = new HashSet<>();
        entries.forEach(entry ->
                entry.answers().stream()
                        .filter(Heard.Answer::acknowledges)
                        .forEach(answer -> known.add(answer.text("applicationId"))));
        Map<String, Applicant> applicants =
                entries.stream()
                        .map(Entry::applicant)
                        .collect(Collectors.toMap(Applicant::id, one -> one, (one, _) -> one));
        for (StoredRows.Application application : rows.applications()) {
            if (!known.contains(application.id())) {
                breaches.add(
                        new Breach(
                                Law.OUTCOME_LEARNED,
                                application + " is stored, and its applicant was never told"));
            }
            Applicant applicant = applicants.get(application.applicantId());
            if (applicant != null) {
                verdict(application, applicant.kind().rightVerdict(), breaches);
            }
        }
        return breaches;
    }

    private static void lost(List<Entry> entries, StoredRows rows, List<Breach> breaches) {
        Map<String, StoredRows.Application> byId =
                rows.applications().stream()
                        .collect(
                                Collectors.toMap(
                                        StoredRows.Application::id, one -> one, (one, _) -> one));
        for (Entry entry : entries) {
            entry.acknowledged()
                    .ifPresent(answer -> {
                        StoredRows.Application stored = byId.get(answer.text("applicationId"));
                        String told = answer.text("verdict");
                        if (stored == null) {
                            breaches.add(
                                    new Breach(
                                            Law.NOTHING_LOST,
                                            entry + " was answered and is not stored: " + answer));
                        } else if (UNMOVED.contains(told) && !told.equals(stored.verdict())) {
                            breaches.add(
                                    new Breach(
                                            Law.NOTHING_LOST,
                                            entry + " was told " + told + ", stored is " + stored));
                        } else if (stored.verdict().equals("APPROVED")
                                && !rows.lines().containsKey(stored.applicantId())) {
                            breaches.add(
                                    new Breach(
                                            Law.NOTHING_LOST,
                                            entry + " is approved without a line"));
                        }
                    });
        }
    }

    private static void twice(List<Entry> entries, StoredRows rows, List<Breach> breaches) {
        rows.lines().forEach((applicant, count) -> once(applicant, "lines", count, breaches));
        rows.answers().forEach((key, count) -> once(key, "stored answers", count, breaches));
        rows.applications()
                .forEach(one -> once(one.id(), "final decisions", one.finals(), breaches));
        Map<String, Long> standing =
                rows.applications().stream()
                        .filter(one -> !Set.of("WITHDRAWN", "DECLINED").contains(one.verdict()))
                        .collect(
                                Collectors.groupingBy(
                                        StoredRows.Application::applicantId,
                                        Collectors.counting()));
        standing.forEach((applicant, count) ->
                once(applicant, "applications that stand", count.intValue(), breaches));
        Map<String, Long> all =
                rows.applications().stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredRows.Application::applicantId,
                                        Collectors.counting()));
        Map<String, Set<String>> keys =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.applicant().id(),
                                        Collectors.mapping(Entry::key, Collectors.toSet())));
        all.forEach((applicant, count) -> {
            int most = keys.getOrDefault(applicant, Set.of()).size();
            if (count > most) {
                breaches.add(
                        new Breach(
                                Law.NOTHING_TWICE,
                                applicant + ": " + count + " applications of " + most + " keys"));
            }
        });
    }

    private static void once(String who, String what, int count, List<Breach> breaches) {
        if (count > 1) {
            breaches.add(new Breach(Law.NOTHING_TWICE, who + ": " + count + " " + what));
        }
    }

    private static void verdict(
            StoredRows.Application stored, String right, List<Breach> breaches) {
        if (stored.verdict().equals("DECLINED") && !right.equals("DECLINED")) {
            breaches.add(new Breach(Law.NO_FALSE_REFUSAL, stored + ", rightly " + right));
        }
        if (stored.verdict().equals("APPROVED") && !right.equals("APPROVED")) {
            breaches.add(new Breach(Law.NO_BLIND_APPROVAL, stored + ", rightly " + right));
        }
    }
}
