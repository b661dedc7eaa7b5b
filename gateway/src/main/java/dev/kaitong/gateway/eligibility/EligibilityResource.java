package dev.kaitong.gateway.eligibility;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.http.Headers;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.GateView;
import dev.kaitong.gateway.view.ShowReasons;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The pre-check. */
@Path("/v1/applicants/{applicantId}/eligibility")
@RunOnVirtualThread
public class EligibilityResource {
    private static final String LIMIT = "requestedLimitFen";

    private final PreCheck preCheck;
    private final ShowReasons reasons;
    private final Caller caller;

    EligibilityResource(PreCheck preCheck, ShowReasons reasons, Caller caller) {
        this.preCheck = preCheck;
        this.reasons = reasons;
        this.caller = caller;
    }

    /** What an application would be answered now; recorded nowhere. */
    @GET
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(summary = "What an application would be answered now; records nothing")
    public RestResponse<EligibilityView> check(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
                    @QueryParam(LIMIT)
                    @Nullable String requestedLimitFen,
            @Context HttpHeaders headers) {
        caller.requireReading(applicantId);
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        PreCheck.Checked checked =
                preCheck.check(
                        applicantId,
                        limit(requestedLimitFen),
                        headers.getHeaderString(Headers.REQUEST_ID));
        return RestResponse.ResponseBuilder.ok(view(applicantId, checked, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    // A parameter of type long that is no number would be answered with 404.
    private static @Nullable Long limit(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            long limitFen = Long.parseLong(text);
            if (limitFen > 0) {
                return limitFen;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw ProblemException.invalid(LIMIT, "must be a whole number above 0");
    }

    private EligibilityView view(String applicantId, PreCheck.Checked checked, Language language) {
        Decided decided = checked.decided();
        return new EligibilityView(
                applicantId,
                decided.verdict(),
                decided.limitFen(),
                reasons.show(decided.principal(), checked.answers(), language),
                decided.reasonsComplete(),
                GateView.of(checked.answers()),
                decided.reapplyFrom(),
                true,
                false,
                checked.strategyVersion(),
                checked.at());
    }
}
