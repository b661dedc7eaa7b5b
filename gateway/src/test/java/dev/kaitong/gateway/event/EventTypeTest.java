package dev.kaitong.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every type of event has its owners and its data")
class EventTypeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatIsAboutTheLineIsKeptHereAndEverythingIsToldToRisk() {
        assertThat(
                        Stream.of(EventType.values())
                                .filter(type -> type.owners().contains(EventOwner.LINE))
                                .map(EventType::wireName)
                                .collect(Collectors.toSet()))
                .isEqualTo(
                        Set.of(
                                "kaitong.bill.issued",
                                "kaitong.bill.overdue",
                                "kaitong.repayment.made",
                                "kaitong.credentials.exposed",
                                "kaitong.credentials.reset",
                                "kaitong.account.compromised",
                                "kaitong.account.recovered"));
        for (EventType type : EventType.values()) {
            assertThat(type.owners()).as(type.wireName()).contains(EventOwner.RISK);
            assertThat(EventType.of(type.wireName())).contains(type);
        }
        assertThat(EventType.of("purchase.authorised")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FEN|0|true",
                "FEN|100000000000000|true",
                "FEN|100000000000001|false",
                "FEN|-1|false",
                "FEN|1.0|false",
                "FEN|'\"1\"'|false",
                "FEN|1e30|false",
                "LABEL|'\"a\"'|true",
                "LABEL|'\" \"'|false",
                "LABEL|'\"\"'|false",
                "LABEL|1|false",
                "LABEL|'\"a\\u0000\"'|false",
                "FLAG|true|true",
                "FLAG|0|false",
                "DAY|'\"2026-02-28\"'|true",
                "DAY|'\"2026-02-29\"'|false",
                "DAY|20260228|false",
                "MINUTES|52560000|true",
                "MINUTES|52560001|false",
                "DAYS_PAST_DUE|3650|true",
                "DAYS_PAST_DUE|3651|false",
                "RATIO|0.5|true",
                "RATIO|1000000|true",
                "RATIO|1000001|false",
                "RATIO|-0.1|false"
            })
    void aFieldAcceptsWhatAllItsOwnersAccept(EventField.Kind kind, String json, boolean accepted)
            throws Exception {
        JsonNode value = JSON.readTree(json);
        assertThat(EventField.required("x", kind).complaint(value) == null).isEqualTo(accepted);
        assertThat(EventField.optional("x", kind).complaint(value) == null).isEqualTo(accepted);
    }

    @Test
    void proofOfOneOrderNamesIt() {
        assertThat(EventType.VIOLATION_CLEARED.fields())
                .extracting(EventField::name)
                .containsExactly("kind", "orderId");
    }

    @Test
    @DisplayName("M61 what happens to the account voids what was last known good")
    void whatHappensToTheAccountVoidsWhatWasLastKnownGood() {
        assertThat(Stream.of(EventType.values()).filter(EventType::voidsLastKnownGood).toList())
                .containsExactlyInAnyOrder(
                        EventType.LOGIN_SUCCEEDED,
                        EventType.LOGIN_FAILED,
                        EventType.DEVICE_BOUND,
                        EventType.DEVICE_CHANGED,
                        EventType.PHONE_CHANGED,
                        EventType.INQUIRY_MADE,
                        EventType.VIOLATION_RECORDED);
    }

    @Test
    void onlyWhatMustBeThereMustBeThere() {
        assertThat(EventField.required("x", EventField.Kind.FLAG).complaint(null))
                .isEqualTo("must be true or false");
        assertThat(EventField.optional("x", EventField.Kind.FLAG).complaint(null)).isNull();
    }
}
