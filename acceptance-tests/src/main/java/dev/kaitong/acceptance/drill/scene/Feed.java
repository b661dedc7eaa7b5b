package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.acceptance.drill.ledger.Applicant;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/** Evidence for one service, straight to it and past its proxy. */
final class Feed implements Target {
    private final Suite suite;
    private final Part part;
    private final List<Piece> pieces;
    private final String token;

    private record Piece(HttpMethod method, String path, String type, String body) {}

    private Feed(Suite suite, Part part, List<Piece> pieces) {
        this.suite = suite;
        this.part = part;
        this.pieces = pieces;
        this.token = suite.token("service", "drill");
    }

    /** What has to be fed about those who will apply. */
    static List<Feed> of(Suite suite, List<Entry> entries) {
        List<Applicant> applicants = entries.stream().map(Entry::applicant).distinct().toList();
        return List.of(
                new Feed(
                        suite,
                        Part.IDENTITY,
                        applicants.stream()
                                .map(one -> put("/profiles/" + one.id(), one.profile()))
                                .toList()),
                new Feed(
                        suite,
                        Part.CREDIT,
                        applicants.stream()
                                .map(one -> put("/files/" + one.id(), one.file()))
                                .toList()),
                new Feed(
                        suite,
                        Part.RISK,
                        applicants.stream()
                                .flatMap(one -> one.event().stream())
                                .map(event ->
                                        new Piece(
                                                HttpMethod.POST,
                                                "/events",
                                                "application/cloudevents+json",
                                                event))
                                .toList()));
    }

    private static Piece put(String path, String body) {
        return new Piece(HttpMethod.PUT, path, "application/json", body);
    }

    int count() {
        return pieces.size();
    }

    @Override
    public Shot shot(int number) {
        Piece piece = pieces.get(number);
        return new Shot(
                new RequestOptions()
                        .setMethod(piece.method())
                        .setHost("127.0.0.1")
                        .setPort(suite.address(part).getPort())
                        .setURI(piece.path())
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", piece.type()),
                Buffer.buffer(piece.body()));
    }

    @Override
    public boolean good(int status) {
        return status >= 200 && status < 300;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
