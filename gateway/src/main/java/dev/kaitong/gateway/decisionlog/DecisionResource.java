package dev.kaitong.gateway.decisionlog;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.decisionlog.record.RawJson;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.decisionlog.record.Replay;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.DecisionView;
import dev.kaitong.gateway.view.ShowDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Decisions with all that was kept of them, for support agents. */
@Path("/v1/decisions/{decisionId}")
@RunOnVirtualThread
@RolesAllowed(Roles.SUPPORT)
public class DecisionResource {
    private final Decisions decisions;
    private final RecordTexts texts;
    private final ShowDecision showDecision;
    private final Replay replay;

    DecisionResource(
            Decisions decisions, RecordTexts texts, ShowDecision showDecision, Replay replay) {
        this.decisions = decisions;
        this.texts = texts;
        this.showDecision = showDecision;
        this.replay = replay;
    }

    /**
     * A decision and where it stands in the log.
     *
     * @param decision with all reasons and the evidence; none for a change of a line, of which the
     *     record says everything
     * @param record the canonical text that the hash covers, as JSON
     * @param log its place in the log
     */
    public record KeptDecision(@Nullable DecisionView decision, RawJson record, LogPlace log) {}

    /** Everything that was kept of a decision. */
    @GET
    @Operation(summary = "A decision with all its reasons and evidence")
    public KeptDecision get(
            @PathParam("decisionId") UUID decisionId, @Context HttpHeaders headers) {
        StoredDecision stored = find(decisionId);
        if (RecordTexts.isLineChange(stored.record())) {
            return new KeptDecision(null, new RawJson(stored.record()), stored.place());
        }
        return new KeptDecision(
                showDecision.stored(
                        texts.read(stored.record()),
                        ShowDecision.Waits.NONE,
                        new ShowDecision.Reader(
                                true,
                                Languages.of(
                                        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))),
                new RawJson(stored.record()),
                stored.place());
    }

    /** Derives a decision again from its stored answers, facts and versions. */
    @GET
    @Path("/replay")
    @Operation(summary = "The decision, derived again from its stored evidence and versions")
    public Replay.Result replay(@PathParam("decisionId") UUID decisionId) {
        return replay.of(find(decisionId).record());
    }

    /** The same, for whoever sees an act in it; it changes nothing either way. */
    @POST
    @Path("/replay")
    @Operation(summary = "The same as GET")
    public Replay.Result replayAgain(@PathParam("decisionId") UUID decisionId) {
        return replay(decisionId);
    }

    private StoredDecision find(UUID decisionId) {
        return decisions
                .find(decisionId)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There is no such decision."));
    }
}
