package dev.kaitong.credit;

import static dev.kaitong.credit.CreditCalls.assess;
import static dev.kaitong.credit.CreditCalls.event;
import static dev.kaitong.credit.CreditCalls.id;
import static dev.kaitong.credit.CreditCalls.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("credit-service hears of bills and repayments")
class CreditEventsTest {
    @Test
    void absurdSumsOfRepaymentsSpoilNothing() {
        String id = id();
        String news =
                String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 3)
                                .mapToObj(i ->
                                        event(
                                                "a-" + i + id,
                                                id,
                                                "kaitong.repayment.made",
                                                "2026-11-12T00:00:00Z",
                                                "{\"amountFen\":100000000000000}"))
                                .toList());
        send("application/cloudevents-batch+json", "[" + news + "]").statusCode(202);
        assess(id).body("outcome", equalTo("PASS"));
    }

    @Test
    @DisplayName(
            "M22 bills and repayments on the line change the assessment, whatever the order of the"
                    + " news")
    void eventsOfTheLine() {
        String id = id();
        String overdue =
                event(
                        "o-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":5000}");
        String repaid =
                event(
                        "r-" + id,
                        id,
                        "kaitong.repayment.made",
                        "2026-11-12T00:00:00Z",
                        "{\"amountFen\":5000,\"source\":\"OWN\"}");
        send("application/cloudevents+json", overdue).statusCode(202).body("accepted", equalTo(1));
        assess(id)
                .body("outcome", equalTo("FAIL"))
                .body("reasons.code", hasItem("OWN_LINE_OVERDUE"))
                .body("reasons[0].params.amountFen", equalTo(5000));
        send("application/cloudevents-batch+json", "[" + repaid + "," + overdue + "]")
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1));
        assess(id).body("reasons.code", not(hasItem("OWN_LINE_OVERDUE")));
        String other = id();
        send(
                        "application/cloudevents-batch+json",
                        "[" + repaid.replace(id, other) + "," + overdue.replace(id, other) + "]")
                .statusCode(202);
        assess(other).body("reasons.code", not(hasItem("OWN_LINE_OVERDUE")));
    }

    @Test
    void whatHasNotHappenedYetIsNamedAndNeverAFault() {
        String id = id();
        String bills =
                String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 130)
                                .mapToObj(i ->
                                        event(
                                                "f-" + i + id,
                                                id,
                                                "kaitong.bill.issued",
                                                java.time.YearMonth.of(2027, 1).plusMonths(i)
                                                        + "-05T00:00:00Z",
                                                "{\"amountFen\":100}"))
                                .toList());
        send("application/cloudevents-batch+json", "[" + bills + "]")
                .statusCode(400)
                .body("errors.field", hasItem("[0].time"))
                .body("errors", hasSize(130));
        String bill = "kaitong.bill.issued";
        String amount = "{\"amountFen\":100}";
        send(
                        "application/cloudevents+json",
                        event("s-" + id, id, bill, "2026-11-23T04:05:01Z", amount))
                .statusCode(400)
                .body("errors.field", contains("time"));
        send(
                        "application/cloudevents+json",
                        event("e-" + id, id, bill, "2026-11-23T04:05:00Z", amount))
                .statusCode(202);
    }

    @Test
    void oneBadEventOfABatchIsNamedAndNoneIsStored() {
        String id = id();
        String good =
                event(
                        "g-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":5000}");
        String bad =
                event(
                        "b-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":-5}");
        send("application/cloudevents-batch+json", "[" + good + "," + bad + "]")
                .statusCode(400)
                .body("errors.field", contains("[1].data.amountFen"));
        assess(id).body("outcome", equalTo("PASS"));
    }
}
