package dev.kaitong.gateway.profile;

import dev.kaitong.edge.http.Headers;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.asking.forward.ForwardProfile;
import dev.kaitong.gateway.asking.forward.ForwardResult;
import dev.kaitong.gateway.redecision.waking.WakeApplicant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes an identity profile for identity-service, and has whoever waits for it decided again. */
@Path("/v1/applicants/{applicantId}/profile")
@RunOnVirtualThread
public class ProfileResource {
    private static final int FIRST_REFUSAL = 400;

    private final ForwardProfile forwardProfile;
    private final WakeApplicant wakeApplicant;
    private final AskingConfig config;

    ProfileResource(
            ForwardProfile forwardProfile, WakeApplicant wakeApplicant, AskingConfig config) {
        this.forwardProfile = forwardProfile;
        this.wakeApplicant = wakeApplicant;
        this.config = config;
    }

    /** Passes the profile on as it came, and the answer back as it came. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Keep the identity profile of an applicant")
    @APIResponse(responseCode = "200", description = "Kept in the place of an older one")
    @APIResponse(responseCode = "201", description = "Kept; the first one")
    @APIResponse(responseCode = "400", description = "Refused by identity-service, field by field")
    @APIResponse(responseCode = "503", description = "Not kept; sending it again is safe")
    public Response put(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.OBJECT,
                                                            description =
                                                                    "The profile, as"
                                                                            + " identity-service"
                                                                            + " takes it")))
                    byte @NotNull [] profile,
            @Context HttpHeaders headers) {
        ForwardResult result =
                forwardProfile.putProfile(
                        applicantId,
                        profile,
                        config.deadline(),
                        headers.getHeaderString(Headers.REQUEST_ID));
        if (result.status() < FIRST_REFUSAL) {
            wakeApplicant.wake(applicantId);
        }
        Response.ResponseBuilder response = Response.status(result.status());
        if (result.contentType() != null) {
            response.type(result.contentType()).entity(result.body());
        }
        return response.build();
    }
}
