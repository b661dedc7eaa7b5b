package dev.kaitong.local.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What became of lines, by what their people are. */
final class Standings {
    private final Map<String, Standing> before;
    private final Map<String, Standing> after;
    private final Map<String, Population.Somebody> people;

    /**
     * @param before how each line stood, by applicant
     * @param after how it stands
     * @param people who each applicant is
     */
    Standings(
            Map<String, Standing> before,
            Map<String, Standing> after,
            Map<String, Population.Somebody> people) {
        this.before = before;
        this.after = after;
        this.people = people;
    }

    /** A table, and what it comes to. */
    List<String> lines(Set<String> active) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| %-17s | people | cash-out review | security | past due | other hold | lowered | as before |"
                        .formatted("what they are"));
        lines.add(
                "|-------------------|--------|-----------------|----------|----------|------------|---------|-----------|");
        Map<String, List<String>> kinds = new TreeMap<>();
        people.forEach((applicant, one) ->
                kinds.computeIfAbsent(one.archetype(), _ -> new ArrayList<>()).add(applicant));
        kinds.forEach((kind, who) -> lines.add(line(kind, who)));
        lines.add("");
        lines.add(
                "Fraud in the last two days of the story: %d people; held or lowered: %d."
                        .formatted(active.size(), count(List.copyOf(active), this::touched)));
        List<String> honest =
                people.entrySet().stream()
                        .filter(one -> one.getValue().label().equals("HONEST"))
                        .map(Map.Entry::getKey)
                        .toList();
        lines.add(
                "A leaked password is a security hold for honest people too, until it is changed.");
        lines.add(
                "Honest people: %d; held or lowered for how they use their line: %d."
                        .formatted(honest.size(), count(honest, this::touched)));
        return lines;
    }

    private String line(String kind, List<String> who) {
        return "| %-17s | %6d | %15d | %8d | %8d | %10d | %7d | %9d |"
                .formatted(
                        kind,
                        who.size(),
                        count(who, held("CASH_OUT_REVIEW")),
                        count(who, held("SECURITY")),
                        count(who, held("DELINQUENCY")),
                        count(
                                who,
                                applicant ->
                                        at(after, applicant).holds().stream()
                                                .anyMatch(hold ->
                                                        !Set.of(
                                                                        "CASH_OUT_REVIEW",
                                                                        "SECURITY",
                                                                        "DELINQUENCY")
                                                                .contains(hold))),
                        count(who, this::lowered),
                        count(
                                who,
                                applicant ->
                                        at(after, applicant).holds().isEmpty()
                                                && !lowered(applicant)));
    }

    private Predicate<String> held(String kind) {
        return applicant -> at(after, applicant).holds().contains(kind);
    }

    private boolean lowered(String applicant) {
        return at(after, applicant).lowerThan(at(before, applicant));
    }

    private boolean touched(String applicant) {
        return lowered(applicant) || at(after, applicant).heldForBehaviour();
    }

    private static Standing at(Map<String, Standing> standings, String applicant) {
        Standing standing = standings.get(applicant);
        if (standing == null) {
            throw new IllegalStateException("nobody looked at " + applicant);
        }
        return standing;
    }

    private static long count(List<String> who, Predicate<String> which) {
        return who.stream().filter(which).count();
    }
}
