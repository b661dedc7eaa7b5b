package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.http.Stopping;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.text.Languages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/status}: public, always 200, and asks nobody. */
@Path("/v1/status")
@RunOnVirtualThread
public class StatusResource {
    private static final Logger LOG = Logger.getLogger(StatusResource.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SEND_MAX = Duration.ofSeconds(10);
    private static final Duration LIFE_MAX = Duration.ofMinutes(30);
    private static final int HEARTBEAT_LOOKS = 15;
    private static final int STREAMS_MAX = 500;

    private final ReadStatus readStatus;
    private final Stopping stopping;
    private final Semaphore streams = new Semaphore(STREAMS_MAX);

    StatusResource(ReadStatus readStatus, Stopping stopping) {
        this.readStatus = readStatus;
        this.stopping = stopping;
    }

    /** How the suite stands. Operators see what the breakers know, who waits, and how long. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<StatusView> status(@Context HttpHeaders headers) {
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.ok(
                        readStatus.read(language, readStatus.isOperator(headers)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The same as a stream: now, and again whenever it changes, looked at once a second. */
    @GET
    @Path("/updates")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "The status, again on every change")
    @APIResponse(
            responseCode = "200",
            description = "Events named status, each with the status as its data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = StatusView.class)))
    public void updates(
            @Context HttpHeaders headers, @Context Sse sse, @Context SseEventSink sink) {
        if (!streams.tryAcquire()) {
            throw ProblemException.unavailable(
                    "Too many watch at this moment; ask for the status instead.",
                    Duration.ofSeconds(5));
        }
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        boolean operator = readStatus.isOperator(headers);
        try (sink) {
            stream(language, operator, sse, sink);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("Somebody who watched has gone: %s", e.toString());
        } catch (IllegalStateException e) {
            // What is sent on a stream that was closed meanwhile.
            if (!sink.isClosed()) {
                throw e;
            }
            LOG.debugf("Somebody who watched has gone: %s", e.toString());
        } finally {
            streams.release();
        }
    }

    private void stream(Language language, boolean operator, Sse sse, SseEventSink sink)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + LIFE_MAX.toNanos();
        @Nullable StatusView told = null;
        int silent = 0;
        while (!sink.isClosed() && !stopping.isTold() && System.nanoTime() < end) {
            StatusView now = readStatus.read(language, operator);
            if (!now.equals(told)) {
                send(
                        sink,
                        sse.newEventBuilder()
                                .name("status")
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(StatusView.class, now)
                                .build());
                told = now;
                silent = 0;
            } else if (++silent % HEARTBEAT_LOOKS == 0) {
                send(sink, sse.newEventBuilder().comment("still here").build());
            }
            Thread.sleep(LOOK);
        }
    }

    private static void send(SseEventSink sink, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(SEND_MAX.toSeconds(), TimeUnit.SECONDS);
    }
}
