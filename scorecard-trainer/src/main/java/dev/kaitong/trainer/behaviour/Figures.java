package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Typology;
import dev.kaitong.trainer.population.Archetype;
import dev.kaitong.trainer.population.Person;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an alarm does for people on whom nothing of it was learned: who is alerted, by which
 * typology, after how many fraudulent purchases, and how much of the amount is saved if everything
 * from the alerting purchase on is stopped.
 */
final class Figures {
    private final Map<Archetype, Group> groups = new EnumMap<>(Archetype.class);
    private final Map<Archetype, List<Course>> courses = new EnumMap<>(Archetype.class);
    private final Map<Archetype, Map<Integer, List<Course>>> rings = new EnumMap<>(Archetype.class);

    /** Sums of one archetype. */
    static final class Group {
        int people;
        int alerted;
        int fraudsBefore;
        long amountFen;
        long savedFen;
        final Map<Typology, Integer> by = new EnumMap<>(Typology.class);

        /** The sums of some people. */
        static Group of(Collection<Course> courses) {
            Group group = new Group();
            courses.forEach(group::add);
            return group;
        }

        void add(Course course) {
            people++;
            amountFen += course.amountFen();
            savedFen += course.savedFen();
            if (course.alerted()) {
                alerted++;
                fraudsBefore += course.fraudsBefore();
            }
            course.by().forEach(typology -> by.merge(typology, 1, Integer::sum));
        }

        /** The share of people who were alerted. */
        double share() {
            return (double) alerted / people;
        }

        /** Fraudulent purchases before the alert, of those who were alerted, on average. */
        double before() {
            return (double) fraudsBefore / alerted;
        }

        /** The share of the fraudulent amount from the alerting purchase on. */
        double saved() {
            return (double) savedFen / amountFen;
        }
    }

    Map<Archetype, Group> groups() {
        return groups;
    }

    /** One by one, those of an archetype. */
    List<Course> courses(Archetype archetype) {
        return courses.getOrDefault(archetype, List.of());
    }

    /** Those of an archetype who act together; whoever acts alone is alone. */
    List<List<Course>> rings(Archetype archetype) {
        return List.copyOf(rings.getOrDefault(archetype, Map.of()).values());
    }

    /** Adds what an alarm does at the rows of some people. */
    void add(Sample sample, BitSet people, Alarm alarm) {
        Map<Integer, Course> all = new HashMap<>();
        for (int i = 0; i < sample.rows().size(); i++) {
            Row row = sample.rows().get(i);
            if (people.get(row.person())) {
                Course course = all.computeIfAbsent(row.person(), _ -> new Course());
                if (alarm.rings(i)) {
                    course.ring(alarm.by(i));
                }
                if (row.fraud() && !row.after()) {
                    course.fraud(row.amountFen());
                }
            }
        }
        add(sample.people(), all);
    }

    /** Adds what happened to people, by their number; of whom nothing is there, nothing is. */
    void add(Collection<Person> people, Map<Integer, Course> all) {
        for (Person person : people) {
            @Nullable Course course = all.get(person.number());
            // A thief's victim from whom nothing was bought is neither honest nor robbed.
            if (course != null && (course.amountFen() > 0 || !person.archetype().defrauds())) {
                Archetype archetype = person.archetype();
                groups.computeIfAbsent(archetype, _ -> new Group()).add(course);
                courses.computeIfAbsent(archetype, _ -> new ArrayList<>()).add(course);
                rings.computeIfAbsent(archetype, _ -> new TreeMap<>())
                        .computeIfAbsent(person.group(), _ -> new ArrayList<>())
                        .add(course);
            }
        }
    }

    /** Several archetypes as one. */
    Group together(Set<Archetype> archetypes) {
        Group sum = new Group();
        for (Archetype archetype : archetypes) {
            courses(archetype).forEach(sum::add);
        }
        return sum;
    }
}
