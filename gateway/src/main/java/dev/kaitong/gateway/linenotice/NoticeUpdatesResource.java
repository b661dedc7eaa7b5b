package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.updates.HoldStream;
import dev.kaitong.gateway.updates.Watch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a shopper is told, as server-sent events while it happens. */
@Path("/v1/applicants/{applicantId}/notices/updates")
@RunOnVirtualThread
public class NoticeUpdatesResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final int PAGE = 100;

    private final NoticeRows rows;
    private final NoticeWatches watches;
    private final HoldStream holdStream;
    private final Caller caller;

    NoticeUpdatesResource(
            NoticeRows rows, NoticeWatches watches, HoldStream holdStream, Caller caller) {
        this.rows = rows;
        this.watches = watches;
        this.holdStream = holdStream;
        this.caller = caller;
    }

    /** Streams for half an hour; whoever connects again goes on where he was. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(
            summary = "Every new notice while it happens",
            description =
                    "From the connection on; with Last-Event-ID, or else after=CURSOR, those that"
                            + " came later than it first, oldest first.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events named notice, each with a notice as its data and its cursor as its id",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NoticeView.class)))
    public void updates(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse,
            @Context SseEventSink sink) {
        caller.requireReading(applicantId);
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        long newest =
                Storage.read(() -> rows.newest(List.of(applicantId)).getOrDefault(applicantId, 0L));
        long from =
                // A browser that connects again repeats the address with the old cursor.
                lastEventId != null
                        ? Cursor.of(LAST_EVENT_ID, lastEventId)
                        : after == null ? newest : Cursor.of("after", after);
        Watch<String, Long> watch = watches.watch(applicantId, newest);
        holdStream.hold(watch, sse, sink, new Telling(applicantId, from, language, sse));
    }

    /** Tells of every notice once. */
    private final class Telling implements HoldStream.Telling<Long> {
        private final String applicantId;
        private final Language language;
        private final Sse sse;
        private long told;
        private boolean greeted;

        Telling(String applicantId, long from, Language language, Sse sse) {
            this.applicantId = applicantId;
            this.language = language;
            this.sse = sse;
            this.told = from;
        }

        @Override
        public boolean tell(Long newest, HoldStream.Out out)
                throws InterruptedException, ExecutionException, TimeoutException {
            if (!greeted) {
                // Else he would not know until the first notice that he is connected.
                out.send(sse.newEventBuilder().comment("here").build());
                greeted = true;
            }
            while (told < newest) {
                List<NoticeView> page =
                        Storage.read(() -> rows.since(applicantId, told, PAGE, language));
                for (NoticeView notice : page) {
                    out.send(event(notice));
                    told = Long.parseLong(notice.cursor());
                }
                if (page.isEmpty()) {
                    return true;
                }
            }
            return true;
        }

        private OutboundSseEvent event(NoticeView notice) {
            return sse.newEventBuilder()
                    .name("notice")
                    .id(notice.cursor())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(NoticeView.class, notice)
                    .build();
        }
    }
}
