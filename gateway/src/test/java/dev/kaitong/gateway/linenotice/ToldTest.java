package dev.kaitong.gateway.linenotice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.linereview.Change;
import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.text.ActionTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("There are words for everything that may happen to a line, in both languages")
class ToldTest {
    private final ActionTexts texts = new ActionTexts();

    private static List<Change> everything() {
        List<Change> changes = new ArrayList<>();
        for (Actor by : Actor.values()) {
            for (Change.LimitKind kind : Change.LimitKind.values()) {
                changes.add(Change.limit(kind, by, 1_000L, 2_000, List.of(), List.of()));
                changes.add(Change.limit(kind, by, 2_000L, 1_000, List.of(), List.of()));
                changes.add(Change.limit(kind, by, null, 1_000, List.of(), List.of()));
            }
            for (HoldKind kind : HoldKind.values()) {
                for (LineAction action :
                        List.of(LineAction.HOLD_PLACED, LineAction.HOLD_RELEASED)) {
                    changes.add(Change.hold(action, by, kind, List.of(), List.of()));
                }
            }
            for (LineAction action : List.of(LineAction.CLOSED, LineAction.REINSTATED)) {
                changes.add(Change.state(action, by, List.of(), List.of()));
            }
        }
        return changes;
    }

    @Test
    void everyChangeHasWords() {
        for (Change change : everything()) {
            Told told = Told.of(change);
            assertThat(texts.knows(told.key())).as(told.key()).isTrue();
            for (Language language : Language.values()) {
                ActionTexts.Said said = texts.say(told.key(), told.params(), language);
                assertThat(said.title()).isNotBlank();
                assertThat(said.detail()).isNotBlank().doesNotContain("{").doesNotContain("[");
            }
        }
        for (PurchaseCause cause : PurchaseCause.values()) {
            assertThat(texts.knows("PURCHASE_" + cause)).as(cause.name()).isTrue();
        }
        for (String becomes : List.of("AUTHORISED", "EXPIRED", "UNDECIDED")) {
            assertThat(texts.knows("PURCHASE_" + becomes)).as(becomes).isTrue();
        }
    }

    @Test
    void amountsAreFilledIn() {
        Change lower =
                Change.limit(
                        Change.LimitKind.BASE,
                        Actor.SYSTEM,
                        123_456L,
                        61_728,
                        List.of(),
                        List.of());
        Told told = Told.of(lower);
        assertThat(texts.say(told.key(), told.params(), Language.EN).detail())
                .startsWith("Your limit is now ¥617.28; before it was ¥1,234.56.");
        assertThat(texts.say(told.key(), told.params(), Language.ZH).detail())
                .startsWith("您的额度现为¥617.28，此前为¥1,234.56。");
        Told reminder = Told.reminder(83, 41_500);
        assertThat(texts.say(reminder.key(), reminder.params(), Language.EN).detail())
                .startsWith("You have used 83% of your limit; ¥415.00 is owed or reserved.");
    }
}
