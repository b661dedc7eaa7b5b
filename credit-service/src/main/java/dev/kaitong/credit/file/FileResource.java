package dev.kaitong.credit.file;

import dev.kaitong.contract.Outcome;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeding and reading of credit files. */
@Path("/files/{applicantId}")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Tag(name = "Credit files")
public class FileResource {
    private final CreditFiles files;
    private final Clock clock;

    FileResource(CreditFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Where a file is kept now.
     *
     * @param applicantId the applicant
     */
    public record Kept(String applicantId) {}

    /**
     * One step of the score's history.
     *
     * @param score 350 to 950
     * @param defaultProbability 0 to 1
     * @param outcome the verdict that went with it
     * @param rulesVersion version of the rules
     * @param at from when
     */
    public record Score(
            int score,
            double defaultProbability,
            Outcome outcome,
            String rulesVersion,
            Instant at) {
        static Score from(ScoreRow row) {
            return new Score(
                    row.score, row.defaultProbability, row.outcome, row.rulesVersion, row.scoredAt);
        }
    }

    /**
     * The history of a score.
     *
     * @param scores the newest 1,000, oldest first
     */
    public record Scores(List<Score> scores) {}

    /** Takes the whole file in place of the one before. */
    @PUT
    @Operation(summary = "Feed the credit file of an applicant")
    public Response put(
            @PathParam("applicantId") @ApplicantId String applicantId, @NotNull CreditFile file) {
        if (!file.applicantId().equals(applicantId)) {
            throw ProblemException.invalid("applicantId", "must be the one of the path");
        }
        boolean first = files.put(file, clock.instant());
        return Response.status(first ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Kept(applicantId))
                .build();
    }

    /** The score as it changed over time. */
    @GET
    @Path("/scores")
    @Operation(summary = "History of the score, oldest first")
    public Scores scores(@PathParam("applicantId") @ApplicantId String applicantId) {
        return new Scores(files.history(applicantId).stream().map(Score::from).toList());
    }
}
