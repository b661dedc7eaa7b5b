package dev.kaitong.gateway.updates;

import dev.kaitong.contract.Language;
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
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An application as server-sent events: where it stands, and every decision from then on. */
@Path("/v1/applications/{applicationId}/updates")
@RunOnVirtualThread
public class UpdatesResource {
    private final ReadApplication readApplication;
    private final Decisions decisions;
    private final ShowDecision showDecision;
    private final ApplicationWatches watches;
    private final HoldStream holdStream;
    private final Caller caller;

    UpdatesResource(
            ReadApplication readApplication,
            Decisions decisions,
            ShowDecision showDecision,
            ApplicationWatches watches,
            HoldStream holdStream,
            Caller caller) {
        this.readApplication = readApplication;
        this.decisions = decisions;
        this.showDecision = showDecision;
        this.watches = watches;
        this.holdStream = holdStream;
        this.caller = caller;
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
        Watch<UUID, Application> watch = watches.watch(application);
        holdStream.hold(watch, sse, sink, new Telling(application, reader, sse));
    }

    /** Tells of every decision once, the one at which it stood included. */
    private final class Telling implements HoldStream.Telling<Application> {
        private final ShowDecision.Reader reader;
        private final Sse sse;
        private int told;

        Telling(Application from, ShowDecision.Reader reader, Sse sse) {
            this.reader = reader;
            this.sse = sse;
            this.told = from.standing().decisionNo() - 1;
        }

        @Override
        public boolean tell(Application now, HoldStream.Out out)
                throws InterruptedException, ExecutionException, TimeoutException {
            for (DecisionRecord decision : decisions.since(now.applicationId(), told)) {
                out.send(event(now, decision, reader, sse));
                told = decision.decisionNo();
            }
            return !now.isFinal();
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
}
