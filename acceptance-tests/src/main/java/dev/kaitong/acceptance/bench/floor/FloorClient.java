package dev.kaitong.acceptance.bench.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** How the floor's gateway asks a service: HTTP/1.1, connections kept. */
final class FloorClient {
    private final HttpClient client;

    FloorClient(Vertx vertx, int connections) {
        client =
                vertx.createHttpClient(
                        new HttpClientOptions().setKeepAlive(true).setMaxPoolSize(connections));
    }

    /** One question, one answer. */
    Future<String> ask(int port, Buffer question) {
        RequestOptions where =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/assessments")
                        .putHeader("Content-Type", "application/json");
        return client.request(where)
                .compose(request -> request.send(question))
                .compose(HttpClientResponse::body)
                .map(Buffer::toString);
    }
}
