package dev.kaitong.gateway.webhook.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.gateway.linenotice.ToldTexts;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.webhook.WebhookConfig;
import dev.kaitong.gateway.webhook.kept.Webhook;
import dev.kaitong.gateway.webhook.rule.AnswerMeans;
import dev.kaitong.gateway.webhook.rule.RetrySchedule;
import dev.kaitong.gateway.webhook.signing.Message;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends one message once, and marks what came of it. */
@Singleton
class SendDelivery {
    private static final Logger LOG = Logger.getLogger(SendDelivery.class);

    private final Clock clock;
    private final ToldTexts told;
    private final ObjectMapper mapper;
    private final Post post;
    private final Marks marks;
    private final WebhookMeters meters;
    private final WebhookConfig config;

    SendDelivery(
            Clock clock,
            ToldTexts told,
            ObjectMapper mapper,
            Post post,
            Marks marks,
            WebhookMeters meters,
            WebhookConfig config) {
        this.clock = clock;
        this.told = told;
        this.mapper = mapper;
        this.post = post;
        this.marks = marks;
        this.meters = meters;
        this.config = config;
    }

    void send(Delivery delivery) throws SQLException, InterruptedException {
        Webhook webhook = delivery.webhook();
        Instant now = Now.of(clock);
        Message message = new Message(delivery.messageId(), now.getEpochSecond(), body(delivery));
        Answer answer =
                post.post(
                        webhook.url(),
                        Map.of(
                                "content-type", "application/json",
                                "user-agent", "kaitong-gateway",
                                "webhook-id", message.id(),
                                "webhook-timestamp", Long.toString(message.seconds()),
                                "webhook-signature", message.signature(webhook.secretsAt(now))),
                        message.body(),
                        config.timeout());
        mark(delivery, answer, Now.of(clock));
    }

    private void mark(Delivery delivery, Answer answer, Instant now)
            throws SQLException, InterruptedException {
        switch (answer) {
            case Answer.Given(int status, Duration asked) -> {
                switch (AnswerMeans.of(status)) {
                    case DELIVERED -> {
                        meters.delivered(delivery.webhook().name());
                        marks.delivered(delivery, now);
                    }
                    case GONE -> failed(delivery, answer, asked, true, now);
                    case AGAIN -> failed(delivery, answer, asked, false, now);
                }
            }
            case Answer.None _ -> failed(delivery, answer, null, false, now);
        }
    }

    private void failed(
            Delivery delivery, Answer answer, @Nullable Duration asked, boolean isGone, Instant now)
            throws SQLException, InterruptedException {
        String name = delivery.webhook().name();
        meters.failed(name);
        Duration pause =
                RetrySchedule.pause(
                        delivery.attempts(), asked, ThreadLocalRandom.current().nextDouble());
        LOG.debugf("Webhook %s, attempt %d: %s", name, delivery.attempts(), answer.word());
        if (marks.failed(delivery, now, pause, answer.word(), isGone)) {
            LOG.errorf(
                    "Webhook %s is disabled: %s. Nothing is sent to it until an operator enables it"
                            + " again; what is told meanwhile is not sent later.",
                    name,
                    isGone
                            ? "its subscriber answered 410"
                            : "it has failed for five days without one success");
        }
    }

    private String body(Delivery delivery) {
        try {
            return mapper.writeValueAsString(
                    NoticeCreated.of(delivery, told.read(delivery.told())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message cannot be written", e);
        }
    }
}
