package dev.kaitong.gateway.asking.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.answer.Malformed;
import dev.kaitong.gateway.asking.answer.Statuses;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.guard.Deadline;
import dev.kaitong.gateway.asking.guard.Lane;
import io.opentelemetry.context.Context;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what risk-service raised, behind the same guard as everything else. */
@ApplicationScoped
public class ReadSignals {
    /** Most signals on one page; a full page of them stays under the cap on bodies. */
    public static final int LIMIT = 150;

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final String ROUTE = "/signals";

    private final Services services;
    private final ObjectReader reader;

    ReadSignals(Services services, ObjectMapper mapper) {
        this.services = services;
        this.reader =
                mapper.readerFor(SignalsPage.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Reads one page.
     *
     * @param after the last cursor seen; {@code null} to begin at the beginning
     * @param requestId passed on
     */
    public Told<SignalsPage> page(@Nullable String after, String requestId) {
        String from =
                after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        Request request =
                new Request(
                        HttpMethod.GET,
                        ROUTE,
                        ROUTE + "?limit=" + LIMIT + from,
                        null,
                        requestId,
                        Context.current());
        return services.guard(ServiceName.RISK)
                .ask(
                        Lane.WORKER,
                        request,
                        Deadline.in(DEADLINE, System.nanoTime()),
                        reply -> judge(reply, requestId, after));
    }

    private Told<SignalsPage> judge(Reply reply, String requestId, @Nullable String after) {
        Told.Silent<SignalsPage> against = Statuses.against(reply, requestId);
        if (against != null) {
            return against;
        }
        try {
            @Nullable SignalsPage page = reader.readValue(reply.body().getBytes());
            if (page == null || page.signals().size() > LIMIT) {
                return Told.silent(Trouble.MALFORMED, "signals: none or too many");
            }
            if (!page.signals().isEmpty() && page.signals().getLast().cursor().equals(after)) {
                return Told.silent(Trouble.MALFORMED, "signals: the cursor does not move");
            }
            return Told.good(page);
        } catch (JsonProcessingException e) {
            return Told.silent(Trouble.MALFORMED, Malformed.where(e));
        } catch (IOException e) {
            return Told.silent(Trouble.MALFORMED, "no text");
        }
    }
}
