package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Heard;
import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that was acknowledged, read again through the public API. */
final class Reading implements Target {
    private static final int AT_ONCE = 16;

    private final Suite suite;
    private final List<Entry> entries;
    private final String token;
    private final List<Breach> breaches = Collections.synchronizedList(new ArrayList<>());

    Reading(Suite suite, List<Entry> all) {
        this.suite = suite;
        this.entries = all.stream().filter(entry -> entry.acknowledged().isPresent()).toList();
        this.token = suite.token("support", "drill");
    }

    List<Breach> breaches(Stage stage) {
        stage.closed(this, entries.size(), AT_ONCE);
        return List.copyOf(breaches);
    }

    private Heard.Answer told(int number) {
        return entries.get(number).acknowledged().orElseThrow();
    }

    @Override
    public Shot shot(int number) {
        return new Shot(
                new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(suite.address(Part.GATEWAY).getPort())
                        .setURI("/v1/applications/" + told(number).text("applicationId"))
                        .putHeader("Authorization", "Bearer " + token),
                Buffer.buffer());
    }

    @Override
    public void answered(int number, Answer answer, long nanos) {
        if (answer.status() != 200 || !answer.body().toString().contains("\"verdict\":\"")) {
            breaches.add(
                    new Breach(
                            Law.NOTHING_LOST,
                            entries.get(number)
                                    + " is read as "
                                    + answer.status()
                                    + " "
                                    + answer.body()));
        }
    }

    @Override
    public void unanswered(int number, String why, long nanos) {
        breaches.add(new Breach(Law.NOTHING_LOST, entries.get(number) + " cannot be read: " + why));
    }

    @Override
    public boolean good(int status) {
        return status == 200;
    }

    @Override
    public String word(int status, Buffer body) {
        return "status " + status;
    }
}
