package dev.kaitong.identity.profile;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.identity.profile.storage.Profiles;
import dev.kaitong.identity.profile.wire.ProfileDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The identity profile of one applicant. */
@Path("/profiles/{applicantId}")
@Tag(name = "Profiles")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {
    private final PutProfile putProfile;
    private final Profiles profiles;

    ProfileResource(PutProfile putProfile, Profiles profiles) {
        this.putProfile = putProfile;
        this.profiles = profiles;
    }

    /** Stores a profile in place of the one before. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stores a profile in place of the one before; answers it masked")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "201", description = "The applicant's first profile")
    public RestResponse<ProfileDocument> put(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @NotNull @Valid ProfileDocument body) {
        if (!applicantId.equals(body.applicantId())) {
            throw ProblemException.invalid("applicantId", "must be the applicant of the path");
        }
        PutProfile.Stored stored = putProfile.put(body);
        return RestResponse.status(
                stored.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                stored.profile());
    }

    /** The stored profile, masked. */
    @GET
    @Operation(summary = "The stored profile with its personal values masked")
    @APIResponse(responseCode = "200", description = "The profile")
    @APIResponse(responseCode = "404", description = "No profile of this applicant")
    public ProfileDocument get(@PathParam("applicantId") @ApplicantId String applicantId) {
        return profiles.find(applicantId)
                .map(masked -> ProfileDocument.from(applicantId, masked))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND, "No profile of this applicant."));
    }
}
