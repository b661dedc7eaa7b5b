package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.floor.Floor;
import dev.kaitong.acceptance.bench.load.Target;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/** The floor, asked for decisions. */
record FloorSide(Floor floor) implements Side, Target {
    private static final int CREATED = 201;

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Target target() {
        return this;
    }

    @Override
    public List<Long> pids() {
        return floor.pids();
    }

    @Override
    public Shot shot(int number) {
        RequestOptions where =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(floor.gatewayPort())
                        .setURI("/decisions")
                        .putHeader("Content-Type", "application/json");
        return new Shot(
                where, Buffer.buffer("{\"applicantId\":\"u-" + number % Floor.APPLICANTS + "\"}"));
    }

    @Override
    public boolean good(int status) {
        return status == CREATED;
    }

    @Override
    public String word(int status, Buffer body) {
        return status == CREATED ? "decided" : "status " + status;
    }
}
