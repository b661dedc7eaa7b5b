package dev.kaitong.acceptance.bench.floor;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Group commit: one writer; whatever arrives while a group is under way is the next group, one
 * statement and one commit for all of it. Each row is answered for after the commit that carries
 * it. Lives on one event loop.
 */
final class GroupInsert {
    private static final int GROUP_MAX = 256;
    private static final String INSERT =
            "INSERT INTO decision (id, applicant_id, body)"
                    + " SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])";

    private final Pool pool;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    private record Waiting(UUID id, String applicantId, String body, Promise<Void> committed) {}

    GroupInsert(Pool pool) {
        this.pool = pool;
    }

    /** Ends when the row has been committed. */
    Future<Void> insert(UUID id, String applicantId, String body) {
        Promise<Void> committed = Promise.promise();
        waiting.add(new Waiting(id, applicantId, body, committed));
        write();
        return committed.future();
    }

    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        List<Waiting> group = new ArrayList<>();
        while (group.size() < GROUP_MAX && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        pool.preparedQuery(INSERT)
                .execute(
                        Tuple.of(
                                group.stream().map(Waiting::id).toArray(UUID[]::new),
                                group.stream().map(Waiting::applicantId).toArray(String[]::new),
                                group.stream().map(Waiting::body).toArray(String[]::new)))
                .onComplete(done -> {
                    writing = false;
                    for (Waiting row : group) {
                        if (done.succeeded()) {
                            row.committed().complete();
                        } else {
                            row.committed().fail(done.cause());
                        }
                    }
                    write();
                });
    }
}
