package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Requests of the lowest classes: pre-checks (P3) by a support agent, and between them reports
 * (P4). No resource makes reports yet, so that one which is let in is answered with 404; its class
 * is known by its path alone.
 */
final class Inquirers implements Target {
    private static final int APPLICANTS = 500;
    private static final int OK = 200;

    private final Suite suite;
    private final String name;
    private final int reportEvery;
    private final String token;

    /**
     * @param name with which the ids of those begin about whom is asked; nothing is known of them
     * @param reportEvery one in so many is a report; 0 when none is
     */
    Inquirers(Suite suite, String name, int reportEvery) {
        this.suite = suite;
        this.name = name;
        this.reportEvery = reportEvery;
        this.token = suite.token("support", "drill");
    }

    @Override
    public Shot shot(int number) {
        boolean report = reportEvery > 0 && number % reportEvery == 0;
        return new Shot(
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(suite.address(Part.GATEWAY).getPort())
                        .setURI(
                                report
                                        ? "/v1/reports/refusals"
                                        : "/v1/applicants/"
                                                + name
                                                + "."
                                                + (number % APPLICANTS)
                                                + "/eligibility")
                        .putHeader("Authorization", "Bearer " + token),
                Buffer.buffer());
    }

    @Override
    public boolean good(int status) {
        return status == OK;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
