package dev.kaitong.acceptance.drill.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.drill.ledger.Applicant;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.acceptance.drill.ledger.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each law is seen to be broken when it is, and only then. */
class LawsTest {
    private static final String ALL_PASS =
            "[{\"outcome\":\"PASS\"},{\"outcome\":\"PASS\"},{\"outcome\":\"PASS\"}]";
    private static final Heard.Answer APPROVED = decided("APPROVED", ALL_PASS, "[]");
    private static final Heard.Answer REFUSED = answer(503, "application/problem+json", "1", "{}");
    private static final StoredRows IN_ORDER = rows("APPROVED", 1, Map.of("x.1", 1));

    @Test
    void nothingIsWrongWithAGoodAnswer() {
        assertThat(broken(Kind.IN_ORDER, APPROVED)).isEmpty();
        assertThat(broken(Kind.MINOR, decided("DECLINED", "[]", "[{\"code\":\"UNDER_AGE\"}]")))
                .isEmpty();
        assertThat(broken(Kind.IN_ORDER, REFUSED, APPROVED)).isEmpty();
    }

    @Test
    void aRefusalThatIsNotRight() {
        assertThat(broken(Kind.IN_ORDER, decided("DECLINED", "[]", "[]")))
                .containsExactly(Law.NO_FALSE_REFUSAL);
        assertThat(broken(Kind.MINOR, decided("DECLINED", "[]", "[{\"code\":\"SYSTEM_BUSY\"}]")))
                .containsExactly(Law.NO_FALSE_REFUSAL);
    }

    @Test
    void anApprovalThatIsNotRight() {
        assertThat(broken(Kind.OVERDUE, APPROVED)).containsExactly(Law.NO_BLIND_APPROVAL);
        assertThat(
                        broken(
                                Kind.IN_ORDER,
                                decided(
                                        "APPROVED",
                                        ALL_PASS.replaceFirst("PASS", "UNAVAILABLE"),
                                        "[]")))
                .containsExactly(Law.NO_BLIND_APPROVAL);
    }

    @Test
    void refusalsThatDoNotSayWhen() {
        for (String never : List.of("", "0", "-1", "soon", "99999")) {
            assertThat(
                            broken(
                                    Kind.IN_ORDER,
                                    answer(503, "application/problem+json", never, "{}"),
                                    APPROVED))
                    .as(never)
                    .containsExactly(Law.REFUSALS_SAY_WHEN);
        }
    }

    @Test
    void answersThatAreNotPlain() {
        assertThat(
                        broken(
                                Kind.IN_ORDER,
                                answer(500, "application/problem+json", "", "{}"),
                                APPROVED))
                .containsExactly(Law.PLAIN_ANSWERS);
        assertThat(broken(Kind.IN_ORDER, answer(503, "text/html", "1", "<html>"), APPROVED))
                .containsExactly(Law.PLAIN_ANSWERS);
        assertThat(
                        broken(
                                Kind.IN_ORDER,
                                answer(400, "application/problem+json", "", "{}"),
                                APPROVED))
                .containsExactly(Law.PLAIN_ANSWERS);
    }

    @Test
    void anOutcomeThatIsNeverLearned() {
        assertThat(broken(Kind.IN_ORDER, REFUSED)).containsExactly(Law.OUTCOME_LEARNED);
        assertThat(broken(Kind.IN_ORDER, new Heard.Nothing("closed", 1)))
                .containsExactly(Law.OUTCOME_LEARNED);
        assertThat(broken(Kind.IN_ORDER, APPROVED, replayed("{\"verdict\":\"APPROVED\"}")))
                .contains(Law.OUTCOME_LEARNED);
    }

    @Test
    void twoFirstAnswersUnderOneKey() {
        assertThat(broken(Kind.IN_ORDER, APPROVED, APPROVED)).containsExactly(Law.NOTHING_TWICE);
        assertThat(broken(Kind.IN_ORDER, APPROVED, replayed(APPROVED.body()))).isEmpty();
    }

    @Test
    void whatIsStoredAsAnsweredIsInOrder() {
        assertThat(stored(IN_ORDER)).isEmpty();
    }

    @Test
    void whatWasAnsweredAndIsNotThere() {
        assertThat(stored(new StoredRows(List.of(), Map.of(), Map.of())))
                .containsExactly(Law.NOTHING_LOST);
        assertThat(stored(rows("PENDING", 0, Map.of()))).containsExactly(Law.NOTHING_LOST);
        assertThat(stored(rows("APPROVED", 1, Map.of()))).containsExactly(Law.NOTHING_LOST);
    }

    @Test
    void whatIsThereTwice() {
        assertThat(stored(rows("APPROVED", 2, Map.of("x.1", 1))))
                .containsExactly(Law.NOTHING_TWICE);
        assertThat(stored(rows("APPROVED", 1, Map.of("x.1", 2))))
                .containsExactly(Law.NOTHING_TWICE);
        assertThat(
                        stored(
                                new StoredRows(
                                        IN_ORDER.applications(),
                                        IN_ORDER.lines(),
                                        Map.of("x.1 k", 2))))
                .containsExactly(Law.NOTHING_TWICE);
    }

    @Test
    void whatIsThereAndWasNeverTold() {
        StoredRows.Application other = new StoredRows.Application("x.1", "other", "APPROVED", 1);
        assertThat(
                        stored(
                                new StoredRows(
                                        List.of(IN_ORDER.applications().getFirst(), other),
                                        IN_ORDER.lines(),
                                        Map.of())))
                .containsExactlyInAnyOrder(Law.NOTHING_TWICE, Law.OUTCOME_LEARNED);
    }

    @Test
    void whoeverIsApprovedTwice() {
        Entry one = entry(Kind.IN_ORDER, APPROVED);
        Entry other = new Entry(one.applicant(), "k-b", true);
        other.add(decided("APPROVED", ALL_PASS, "[]"));
        assertThat(laws(AnswerLaws.breaches(List.of(one, other)))).isEmpty();
        other.add(replayed(APPROVED.body().replace("app-1", "app-2")));
        assertThat(laws(AnswerLaws.breaches(List.of(one, other)))).contains(Law.NOTHING_TWICE);
    }

    private static StoredRows rows(String verdict, int finals, Map<String, Integer> lines) {
        return new StoredRows(
                List.of(new StoredRows.Application("x.1", "app-1", verdict, finals)),
                lines,
                Map.of("x.1 k", 1));
    }

    private static Set<Law> stored(StoredRows rows) {
        return laws(StoredLaws.breaches(List.of(entry(Kind.IN_ORDER, APPROVED)), rows));
    }

    private static Set<Law> broken(Kind kind, Heard... heard) {
        return laws(AnswerLaws.breaches(List.of(entry(kind, heard))));
    }

    private static Set<Law> laws(List<Breach> breaches) {
        EnumSet<Law> laws = EnumSet.noneOf(Law.class);
        breaches.forEach(breach -> laws.add(breach.law()));
        return laws;
    }

    private static Entry entry(Kind kind, Heard... heard) {
        Entry entry = new Entry(new Applicant("x.1", kind, 1), "k", false);
        Arrays.asList(heard).forEach(entry::add);
        return entry;
    }

    private static Heard.Answer decided(String verdict, String gates, String reasons) {
        return answer(
                201,
                "application/json",
                "",
                "{\"applicationId\":\"app-1\",\"verdict\":\"%s\",\"gates\":%s,\"reasons\":%s}"
                        .formatted(verdict, gates, reasons));
    }

    private static Heard.Answer replayed(String body) {
        return new Heard.Answer(201, "application/json", "", true, body, 1);
    }

    private static Heard.Answer answer(int status, String type, String retryAfter, String body) {
        return new Heard.Answer(status, type, retryAfter, false, body, 1);
    }
}
