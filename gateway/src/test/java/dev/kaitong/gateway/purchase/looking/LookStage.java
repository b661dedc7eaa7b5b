package dev.kaitong.gateway.purchase.looking;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;

/** A line, purchases on it, and what the gateway does with them by itself. */
class LookStage {
    /** The base strategy asks risk-service from here on. */
    static final long ASKED = 1_000_000;

    final String applicant = Calls.newApplicant();
    private final ScriptedAsk ask;
    private final Tables tables;
    private final LookWorker worker;

    LookStage(ScriptedAsk ask, Tables tables, LookWorker worker) {
        this.ask = ask;
        this.tables = tables;
        this.worker = worker;
    }

    void open() {
        Calls.applied(applicant);
        tables.run(
                "UPDATE line SET base_limit_fen = 5000000 WHERE applicant_id = '"
                        + applicant
                        + "'");
    }

    void riskIsSilent() {
        ask.silence(applicant, ServiceName.RISK, Cause.TIMEOUT);
    }

    void riskSays(ScriptedAsk.Script script) {
        ask.on(applicant, script);
    }

    void riskIsBack() {
        riskSays(asOf -> Hearings.approving(asOf).hearing());
    }

    /** Until nothing is due any more, also of what other tests have left. */
    void look() throws SQLException, InterruptedException {
        while (worker.round() > 0) {
            // the next round
        }
    }

    Response buy(String key, long fen) {
        return buy(key, fen, "");
    }

    Response buy(String key, long fen, String more) {
        return Calls.service()
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"amountFen\":%d%s}"
                                .formatted(applicant, fen, more))
                .post("/v1/purchases");
    }

    Response settle(String id, String how) {
        return Calls.service()
                .contentType("application/json")
                .body("")
                .post("/v1/purchases/" + id + "/" + how);
    }

    JsonPath purchase(String id) {
        return Calls.service()
                .get("/v1/purchases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    long fen(String column) {
        return tables.count("SELECT " + column + " FROM line WHERE applicant_id = ?", applicant);
    }

    /** How often the shopper was told this about this purchase. */
    long told(String key, String purchaseId) {
        return tables.count(
                "SELECT count(*) FROM notice WHERE applicant_id = ? AND told->>'key' = ? AND"
                        + " told->>'purchaseId' = ?",
                applicant,
                key,
                purchaseId);
    }

    long riskWasTold(String id) {
        return tables.count("SELECT count(*) FROM purchase_event WHERE event::json->>'id' = ?", id);
    }
}
