package dev.kaitong.trainer.behaviour;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.risk.behaviour.rule.Standing;
import dev.kaitong.risk.behaviour.usage.Use;
import dev.kaitong.trainer.population.Population;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches a population and tells what risk-service would signal: after every event, of whatever
 * type, the whole evidence is assessed by the service's own functions, and a signal is raised when
 * a band or the outcome changed. An alarm is a signal that a person is to look, or that it refuses.
 */
final class Live {
    private final Rules rules;
    private final Map<Integer, Standing> standings = new HashMap<>();
    private final Map<Integer, Course> courses = new HashMap<>();

    Live(Rules rules) {
        this.rules = rules;
    }

    /** An event, and what is known of its applicant after it. */
    void see(Population.Happening happening, Evidence evidence) {
        int who = happening.person().number();
        Instant asOf = evidence.knownUpTo();
        Standing stands = Standing.of(AssessBehaviour.assess(evidence, rules, asOf, asOf));
        Standing stood = standings.getOrDefault(who, Standing.UNKNOWN);
        standings.put(who, stands);
        List<Typology> changed = stood.changedIn(stands, rules);
        if (!changed.isEmpty() && alarms(stands.outcome())) {
            course(who).ring(Set.copyOf(changed));
        }
        if (happening.event() instanceof Event.Used(var _, var _, Use.Bought(var bought))) {
            Course course = course(who);
            if (happening.fraud()) {
                course.fraud(bought.amountFen());
            }
        }
    }

    private Course course(int who) {
        return courses.computeIfAbsent(who, _ -> new Course());
    }

    private static boolean alarms(Outcome outcome) {
        return outcome == Outcome.REVIEW || outcome == Outcome.FAIL;
    }

    /** What the signals did, by the number of the person. */
    Map<Integer, Course> courses() {
        return Map.copyOf(courses);
    }
}
