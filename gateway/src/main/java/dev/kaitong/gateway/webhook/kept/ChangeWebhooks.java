package dev.kaitong.gateway.webhook.kept;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.storage.Transactions;
import dev.kaitong.gateway.webhook.signing.Secret;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes subscriptions; one operator at a time. */
@Singleton
public class ChangeWebhooks {
    /** Most subscriptions: each has places of its own, and all are looked at at once. */
    public static final int MOST = 16;

    /** How long a secret goes on signing beside the one that took its place. */
    public static final Duration OLD_SIGNS = Duration.ofHours(24);

    private static final long TURN = 0x7765_6268_6f6f_6bL;

    private final DataSource dataSource;

    ChangeWebhooks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What an operator wishes.
     *
     * @param url where messages go
     * @param secret what signs them; none: as before, or one of ours
     * @param enabled whether they are sent; none: as before, or yes
     */
    public record Wish(URI url, @Nullable Secret secret, @Nullable Boolean enabled) {}

    /**
     * What came of it.
     *
     * @param isNew whether there was none before
     * @param made the secret that was made, and is not shown again; none when none was
     */
    public record Outcome(boolean isNew, @Nullable Secret made) {}

    /**
     * Makes or changes one. When it is enabled again or gets another address, what waits is due.
     *
     * @throws ProblemException 409 when there are 16 already
     */
    public Outcome put(String name, Wish wish, Instant now) throws SQLException {
        return inTurn(connection -> {
            Optional<Webhook> before = Webhooks.lock(connection, name);
            if (before.isPresent()) {
                change(connection, before.get(), wish, now);
                return new Outcome(false, null);
            }
            if (count(connection) >= MOST) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "There are " + MOST + " webhooks already.");
            }
            @Nullable Secret made = wish.secret() == null ? Secret.fresh() : null;
            boolean enabled = wish.enabled() == null || wish.enabled();
            WebhookStatements.insert(connection, UuidV7.at(now), name, wish, made, enabled, now);
            return new Outcome(true, made);
        });
    }

    private static void change(Connection connection, Webhook before, Wish wish, Instant now)
            throws SQLException {
        @Nullable Secret secret = wish.secret();
        if (secret != null && !secret.equals(before.secret())) {
            WebhookStatements.rotate(connection, before, secret, now);
        }
        boolean was = before.disabled() == null;
        boolean enabled = wish.enabled() == null ? was : wish.enabled();
        WebhookStatements.change(connection, before.webhookId(), wish.url(), was, enabled, now);
        if (enabled && (!was || !before.url().equals(wish.url()))) {
            WebhookStatements.due(connection, before.webhookId(), now);
        }
    }

    /**
     * Gives one a new secret; the old one signs as well for 24 hours.
     *
     * @throws ProblemException 404 when there is none of this name
     */
    public Secret rotate(String name, Instant now) throws SQLException {
        return inTurn(connection -> {
            Webhook before = Webhooks.lock(connection, name).orElseThrow(ChangeWebhooks::unknown);
            Secret made = Secret.fresh();
            WebhookStatements.rotate(connection, before, made, now);
            return made;
        });
    }

    /**
     * Removes one; what waits is not sent any more.
     *
     * @throws ProblemException 404 when there is none of this name
     */
    public void remove(String name) throws SQLException {
        inTurn(connection -> {
            Webhook before = Webhooks.lock(connection, name).orElseThrow(ChangeWebhooks::unknown);
            WebhookStatements.remove(connection, before.webhookId());
            return before;
        });
    }

    /** That there is none of this name. */
    public static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such webhook.");
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM webhook");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> T inTurn(Transactions.Work<T> work) throws SQLException {
        return Transactions.run(
                dataSource,
                connection -> {
                    WebhookStatements.turn(connection, TURN);
                    return work.in(connection);
                });
    }
}
