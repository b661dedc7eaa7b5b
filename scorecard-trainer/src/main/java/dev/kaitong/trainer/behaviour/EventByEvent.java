package dev.kaitong.trainer.behaviour;

import dev.kaitong.trainer.population.Archetype;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Collectors;

/** The section of the comparison that replays a population as the service would hear of it. */
final class EventByEvent {
    private EventByEvent() {}

    /**
     * The section.
     *
     * @param many what the tables did to the half of many on which they were not learned
     * @param few what they do to few others, by moments
     * @param live the same, event by event
     */
    static String text(Figures many, Figures few, Figures live) {
        Draws draws = Draws.of(many, live);
        return """
        ## Four hundred other people, event by event
        The population of 400 that the API is tested with, none of whom is among the 4,000; tables of all 4,000. "By moments" judges as above. "Event by event" assesses the whole evidence after every event
        with the functions that risk-service calls, and takes the signals that it would raise.

        | judged | honest alerted | thin files alerted | fraud alerted | before | saved | jugglers alerted |
        |---|---|---|---|---|---|---|
        %s
        %s

        | kind | people | by moments: alerted, before, saved | event by event: alerted, before, saved |
        |---|---|---|---|
        %s

        Both ways give the same, person by person: what differs from the 4,000 is the people. There are %d fraudsters, and one ring among them. For every ring here a ring of the 4,000 (as judged
        above) was drawn, and as many of its people, 10,000 times: %s of the draws were told of as late as these or later, and %s saved as little or less. Fraudulent
        purchases before the alert by the rings of the 4,000: %s; by the one here: %s. Rings differ, small ones most.
        """
                .formatted(
                        summary("by moments", few),
                        summary("event by event", live),
                        Archetype.FRAUD.stream()
                                .map(one ->
                                        "| %s | %d | %s | %s |"
                                                .formatted(
                                                        Comparison.name(one),
                                                        few.courses(one).size(),
                                                        brief(few, one),
                                                        brief(live, one)))
                                .collect(Collectors.joining("\n")),
                        few.together(Archetype.FRAUD).people,
                        BehaviourCard.percent(draws.asLate()),
                        BehaviourCard.percent(draws.asLittleSaved()),
                        rings(many),
                        rings(live));
    }

    /** How many people a ring has, and how late they were told of. */
    private static String rings(Figures figures) {
        return figures.rings(Archetype.CASHOUT_RING).stream()
                .map(Figures.Group::of)
                .sorted(Comparator.comparingInt(ring -> ring.people))
                .map(ring -> "%d people %.2f".formatted(ring.people, ring.before()))
                .collect(Collectors.joining(", "));
    }

    private static String summary(String how, Figures figures) {
        Figures.Group fraud = figures.together(Archetype.FRAUD);
        return "| %s | %s | %s | %s | %.2f | %s | %s |"
                .formatted(
                        how,
                        BehaviourCard.share(figures.together(Archetype.HONEST)),
                        BehaviourCard.share(figures.together(EnumSet.of(Archetype.THIN_FILE))),
                        BehaviourCard.share(fraud),
                        fraud.before(),
                        BehaviourCard.percent(fraud.saved()),
                        BehaviourCard.share(figures.together(EnumSet.of(Archetype.DEBT_JUGGLER))));
    }

    private static String brief(Figures figures, Archetype archetype) {
        Figures.Group group = figures.together(EnumSet.of(archetype));
        return "%d, %s, %s"
                .formatted(
                        group.alerted,
                        group.alerted == 0 ? Comparison.NONE : "%.2f".formatted(group.before()),
                        BehaviourCard.percent(group.saved()));
    }
}
