package dev.kaitong.gateway.application.rest;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.http.Headers;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.application.Answered;
import dev.kaitong.gateway.application.Apply;
import dev.kaitong.gateway.application.DecideApplication;
import dev.kaitong.gateway.application.WithdrawApplication;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.idempotency.StoredAnswer;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.DecisionView;
import dev.kaitong.gateway.view.ShowDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Applications: make one, look at it, take it back. */
@Path("/v1/applications")
@RunOnVirtualThread
public class ApplicationResource {
    private static final String OPERATION = "POST /v1/applications";

    private final DecideApplication decideApplication;
    private final WithdrawApplication withdrawApplication;
    private final ReadApplication readApplication;
    private final Decisions decisions;
    private final ShowDecision showDecision;
    private final Caller caller;

    ApplicationResource(
            DecideApplication decideApplication,
            WithdrawApplication withdrawApplication,
            ReadApplication readApplication,
            Decisions decisions,
            ShowDecision showDecision,
            Caller caller) {
        this.decideApplication = decideApplication;
        this.withdrawApplication = withdrawApplication;
        this.readApplication = readApplication;
        this.decisions = decisions;
        this.showDecision = showDecision;
        this.caller = caller;
    }

    /** Applies for a line, and answers when the decision is durable. */
    @POST
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "Apply for a line")
    @APIResponse(
            responseCode = "201",
            description =
                    "Decided. Again under the same key: the same status and bytes, with"
                            + " Idempotency-Replayed: true",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Kept, and decided by itself as soon as we can; Retry-After, Location",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "409", description = "The key is running, or there is a line")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Response apply(
            @HeaderParam(KeyRef.HEADER) @Nullable String key,
            @NotNull @Valid ApplicationRequest request,
            @Context HttpHeaders headers) {
        caller.requireShopper(request.applicantId());
        Answered answered =
                decideApplication.decide(
                        new Apply(
                                request.applicantId(),
                                request.scene(),
                                request.requestedLimitFen(),
                                KeyRef.of(caller.subject(), OPERATION, key),
                                request.fingerprint(),
                                Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                                headers.getHeaderString(Headers.REQUEST_ID)));
        return response(answered);
    }

    /** An application with its latest decision. */
    @GET
    @Path("/{applicationId}")
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(summary = "An application with its latest decision")
    public RestResponse<ApplicationView> get(
            @PathParam("applicationId") UUID applicationId, @Context HttpHeaders headers) {
        Application application = readApplication.forCaller(applicationId);
        DecisionRecord latest = decisions.of(applicationId, application.standing().decisionNo());
        return answer(application, latest, headers);
    }

    /** Takes an application back that is not decided; no body. */
    @POST
    @Path("/{applicationId}/withdrawal")
    @RolesAllowed(Roles.SHOPPER)
    @Operation(summary = "Take back an application that is not decided")
    @APIResponse(responseCode = "200", description = "Taken back")
    @APIResponse(responseCode = "409", description = "It is decided")
    public RestResponse<ApplicationView> withdraw(
            @PathParam("applicationId") UUID applicationId, @Context HttpHeaders headers) {
        Application application = readApplication.forCaller(applicationId);
        return answer(application, withdrawApplication.withdraw(application), headers);
    }

    private RestResponse<ApplicationView> answer(
            Application application, DecisionRecord latest, HttpHeaders headers) {
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ShowDecision.Waits waits = ShowDecision.Waits.of(application.standing());
        DecisionView decision =
                showDecision.stored(
                        latest, waits, new ShowDecision.Reader(caller.isSupport(), language));
        return RestResponse.ResponseBuilder.ok(ApplicationView.of(application, decision))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response response(Answered answered) {
        StoredAnswer answer = answered.answer();
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .entity(answer.body())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, answer.language())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, answer.retryAfterSeconds());
        }
        if (answered.replayed()) {
            response.header("Idempotency-Replayed", true);
        }
        return response.build();
    }
}
