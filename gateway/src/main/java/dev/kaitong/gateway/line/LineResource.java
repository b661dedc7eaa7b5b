package dev.kaitong.gateway.line;

import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.decisionlog.record.LineChangeRecord;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.line.kept.LineHistory;
import dev.kaitong.gateway.line.kept.Lines;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.strategy.stored.Strategies;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.ShowDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The line of an applicant: how it stands, how it came there, and what the shopper may do. */
@Path("/v1/applicants/{applicantId}/line")
@RunOnVirtualThread
public class LineResource {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    private final Lines lines;
    private final LineHistory history;
    private final ShopperActs acts;
    private final ShowLine showLine;
    private final Strategies strategies;
    private final Clock clock;
    private final Caller caller;

    LineResource(
            Lines lines,
            LineHistory history,
            ShopperActs acts,
            ShowLine showLine,
            Strategies strategies,
            Clock clock,
            Caller caller) {
        this.lines = lines;
        this.history = history;
        this.acts = acts;
        this.showLine = showLine;
        this.strategies = strategies;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * A page of changes.
     *
     * @param changes newest first; the opening of the line is the last
     */
    public record Changes(List<LineView.ChangeView> changes) {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /** How the line stands; state NONE without one. */
    @GET
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(summary = "The line of an applicant")
    public RestResponse<LineView> get(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Context HttpHeaders headers) {
        caller.requireReading(applicantId);
        ShowDecision.Reader reader = reader(headers);
        return answer(
                Storage.read(() -> {
                    @Nullable KnownLine known = lines.find(applicantId).orElse(null);
                    return known == null ? LineView.NONE : show(known, reader);
                }),
                reader);
    }

    /** Every change since the line was opened. */
    @GET
    @Path("/changes")
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(
            summary = "The changes of a line, newest first",
            description = "before: the number of changes to go on from, as the page before left.")
    public RestResponse<Changes> changes(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @QueryParam("before") @DefaultValue("999999999") String before,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @Context HttpHeaders headers) {
        caller.requireReading(applicantId);
        if (!NUMBER.matcher(before).matches()) {
            throw ProblemException.invalid("before", "must be a whole number");
        }
        if (!LIMIT.matcher(limit).matches()) {
            throw ProblemException.invalid("limit", "must be 1 to 100");
        }
        ShowDecision.Reader reader = reader(headers);
        return answer(
                new Changes(
                        Storage.read(() ->
                                page(
                                        applicantId,
                                        Integer.parseInt(before),
                                        Integer.parseInt(limit),
                                        reader))),
                reader);
    }

    /** The shopper limits himself: lower at once, higher after a cooling-off. */
    @PUT
    @Path("/self-limit")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(
            summary = "Set a limit of one's own",
            description = "A lower one holds at once, a higher one after a cooling-off.")
    public RestResponse<LineView> selfLimit(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @NotNull @Valid SelfLimitRequest request,
            @Context HttpHeaders headers) {
        caller.requireShopper(applicantId);
        return acted(acts.setSelfLimit(applicantId, request.selfLimitFen()), headers);
    }

    /** The shopper gives the line up. */
    @POST
    @Path("/closure")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "Close one's line; nothing may be owed or reserved")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "409", description = "Something is owed or reserved")
    public RestResponse<LineView> close(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Context HttpHeaders headers) {
        caller.requireShopper(applicantId);
        return acted(acts.close(applicantId), headers);
    }

    /** The shopper stops new purchases for as long as he likes. */
    @PUT
    @Path("/hold")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "Put one's own line on hold")
    public RestResponse<LineView> hold(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Context HttpHeaders headers) {
        caller.requireShopper(applicantId);
        return acted(acts.hold(applicantId), headers);
    }

    /** The shopper ends his own hold; never another one. */
    @DELETE
    @Path("/hold")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "End the hold that one placed oneself")
    public RestResponse<LineView> release(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Context HttpHeaders headers) {
        caller.requireShopper(applicantId);
        return acted(acts.release(applicantId), headers);
    }

    /** The shopper wants no increase: the last one is taken back, and no other comes by itself. */
    @POST
    @Path("/increase-refusal")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "Refuse automatic increases, the last one included")
    public RestResponse<LineView> refuseIncrease(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Context HttpHeaders headers) {
        caller.requireShopper(applicantId);
        return acted(acts.refuseIncrease(applicantId), headers);
    }

    private List<LineView.ChangeView> page(
            String applicantId, int before, int limit, ShowDecision.Reader reader)
            throws SQLException {
        @Nullable KnownLine known = lines.find(applicantId).orElse(null);
        List<LineView.ChangeView> changes = new ArrayList<>();
        if (known == null) {
            return changes;
        }
        for (LineChangeRecord record : history.before(known.line().lineId(), before, limit)) {
            changes.add(showLine.change(record, reader));
        }
        if (changes.size() < limit) {
            changes.add(showLine.opened(known, history.opening(known), reader.language()));
        }
        return changes;
    }

    private RestResponse<LineView> acted(KnownLine known, HttpHeaders headers) {
        ShowDecision.Reader reader = reader(headers);
        return answer(Storage.read(() -> show(known, reader)), reader);
    }

    private LineView show(KnownLine known, ShowDecision.Reader reader) throws SQLException {
        Instant now = Now.of(clock);
        List<LineChangeRecord> last =
                history.before(known.line().lineId(), known.line().changeNo() + 1, 1);
        LineView.ChangeView change =
                last.isEmpty()
                        ? showLine.opened(known, known.decisionId(), reader.language())
                        : showLine.change(last.getFirst(), reader);
        return showLine.show(known, change, strategies.liveAt(now), reader, now);
    }

    private ShowDecision.Reader reader(HttpHeaders headers) {
        return new ShowDecision.Reader(
                caller.isSupport(),
                Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static <T> RestResponse<T> answer(T body, ShowDecision.Reader reader) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
