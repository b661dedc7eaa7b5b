package dev.kaitong.gateway.updates;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.http.Stopping;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.rest.ApplicationView;
import dev.kaitong.gateway.application.rest.ReadApplication;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.ShowDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An application as server-sent events: where it stands, and every decision from then on. */
@Path("/v1/applications/{applicationId}/updates")
@RunOnVirtualThread
public class UpdatesResource {
    private static final Logger LOG = Logger.getLogger(UpdatesResource.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int HEARTBEAT_LOOKS = 15;
    private static final Duration SEND_MAX = Duration.ofSeconds(10);
    // Whoever still waits connects again, with a fresh token.
    private static final Duration LIFE_MAX = Duration.ofMinutes(30);

    private final ReadApplication readApplication;
    private final Decisions decisions;
    private final ShowDecision showDecision;
    private final Watches watches;
    private final Caller caller;
    private final Stopping stopping;

    UpdatesResource(
            ReadApplication readApplication,
            Decisions decisions,
            ShowDecision showDecision,
            Watches watches,
            Caller caller,
            Stopping stopping) {
        this.readApplication = readApplication;
        this.decisions = decisions;
        this.showDecision = showDecision;
        this.watches = watches;
        this.caller = caller;
        this.stopping = stopping;
    }

    /** Streams until the last decision. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(summary = "The application, again on every change")
    @APIResponse(
            responseCode = "200",
            description = "Events named application, each with the application as its data",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ApplicationView.class)))
    public void updates(
            @PathParam("applicationId") UUID applicationId,
            @Context HttpHeaders headers,
            @Context Sse sse,
            @Context SseEventSink sink) {
        Application application = readApplication.forCaller(applicationId);
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ShowDecision.Reader reader = new ShowDecision.Reader(caller.isSupport(), language);
        try (sink;
                Watch watch = watches.watch(application)) {
            stream(watch, reader, sse, sink);
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
        }
    }

    private void stream(Watch watch, ShowDecision.Reader reader, Sse sse, SseEventSink sink)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + LIFE_MAX.toNanos();
        Application now = watch.seen();
        int told = now.standing().decisionNo() - 1;
        int silent = 0;
        while (!sink.isClosed() && !stopping.isTold()) {
            for (DecisionRecord decision : decisions.since(now.applicationId(), told)) {
                send(sink, event(now, decision, reader, sse));
                told = decision.decisionNo();
            }
            if (now.isFinal() || System.nanoTime() >= end) {
                return;
            }
            @Nullable Application next = watch.await(LOOK);
            if (next != null) {
                now = next;
                silent = 0;
            } else if (++silent % HEARTBEAT_LOOKS == 0) {
                send(sink, sse.newEventBuilder().comment("still here").build());
            }
        }
    }

    private OutboundSseEvent event(
            Application now, DecisionRecord decision, ShowDecision.Reader reader, Sse sse) {
        boolean latest = decision.decisionNo() == now.standing().decisionNo();
        ShowDecision.Waits waits =
                latest ? ShowDecision.Waits.of(now.standing()) : ShowDecision.Waits.NONE;
        return sse.newEventBuilder()
                .name("application")
                .id(Integer.toString(decision.decisionNo()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(
                        ApplicationView.class,
                        ApplicationView.of(now, showDecision.stored(decision, waits, reader)))
                .build();
    }

    private static void send(SseEventSink sink, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(SEND_MAX.toSeconds(), TimeUnit.SECONDS);
    }
}
