package dev.kaitong.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Typology;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseTest {
    @Test
    void fromThePurchaseOnAtWhichItRangEverythingIsSaved() {
        Course course = new Course();
        course.fraud(100);
        course.ring(Set.of(Typology.CASH_OUT));
        course.fraud(300);
        course.ring(Set.of(Typology.TAKEOVER));
        assertThat(course.fraudsBefore()).isEqualTo(1);
        assertThat(course.amountFen()).isEqualTo(400);
        assertThat(course.savedFen()).isEqualTo(300);
        assertThat(course.by()).containsExactlyInAnyOrder(Typology.CASH_OUT, Typology.TAKEOVER);
    }

    @Test
    void whoeverIsNeverAlertedCountsInTheAmountAndNotInTheDelay() {
        Course told = new Course();
        told.fraud(100);
        told.ring(Set.of());
        Course missed = new Course();
        missed.fraud(200);
        missed.fraud(100);
        Figures.Group group = Figures.Group.of(List.of(told, missed));
        assertThat(group.share()).isEqualTo(0.5);
        assertThat(group.before()).isEqualTo(1);
        assertThat(group.saved()).isZero();
        assertThat(group.amountFen).isEqualTo(400);
    }
}
