package dev.kaitong.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.level.Tickets;
import dev.kaitong.trainer.population.Archetype;
import dev.kaitong.trainer.population.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VelocityRuleTest {
    private final List<Person> people = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private void add(Archetype archetype, int boughtOfDay, int spentOfDay) {
        int number = people.size();
        people.add(new Person(number, archetype, number, null));
        rows.add(
                new Row(
                        number,
                        0,
                        1,
                        archetype.defrauds(),
                        false,
                        100,
                        boughtOfDay,
                        spentOfDay,
                        new double[0]));
    }

    private Sample sample() {
        return new Sample(people, Tickets.NONE, rows, Map.of());
    }

    @Test
    void ofThePairsThatAlertOneHonestPersonInAHundredItFindsTheMostFraud() {
        for (int i = 0; i < 200; i++) {
            add(Archetype.HONEST_TRANSACTOR, 1 + i % 3, i);
        }
        add(Archetype.CASHOUT_SELF, 4, 50);
        add(Archetype.CASHOUT_SELF, 4, 60);
        add(Archetype.ATO_VICTIM, 1, 198);
        add(Archetype.ATO_VICTIM, 1, 197);
        Sample sample = sample();
        VelocityRule rule = VelocityRule.learn(sample, Halves.everybody(sample));
        // Two of two hundred may be alerted: those who spent 198 and 199.
        assertThat(rule).isEqualTo(new VelocityRule(4, 197));
        Figures figures = new Figures();
        figures.add(sample, Halves.everybody(sample), rule.on(sample));
        assertThat(figures.together(Archetype.HONEST).alerted).isEqualTo(2);
        assertThat(figures.together(Archetype.FRAUD).alerted).isEqualTo(3);
    }

    @Test
    void ofHonestPeopleAloneItLearnsToBeQuiet() {
        for (int i = 0; i < 50; i++) {
            add(Archetype.HONEST_REVOLVER, 2, 100);
        }
        Sample sample = sample();
        VelocityRule rule = VelocityRule.learn(sample, Halves.everybody(sample));
        assertThat(rule.on(sample).rings(0)).isFalse();
    }
}
