package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.text.Languages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a shopper is told about his own line and applications. */
@Path("/v1/applicants/{applicantId}/notices")
@RunOnVirtualThread
public class NoticeResource {
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    private final NoticeRows rows;
    private final Caller caller;

    NoticeResource(NoticeRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * A page of notices.
     *
     * @param notices newest first, or oldest first after a cursor; at most as many as asked for
     */
    public record Notices(List<NoticeView> notices) {
        public Notices {
            notices = List.copyOf(notices);
        }
    }

    /** The newest notices, or those after a cursor. */
    @GET
    @RolesAllowed({Roles.SHOPPER, Roles.SUPPORT})
    @Operation(
            summary = "What the shopper is told about his line and his applications",
            description =
                    "Newest first; with after=CURSOR those that came later, oldest first, for"
                            + " whoever polls; with before=CURSOR the page behind.")
    public RestResponse<Notices> get(
            @PathParam("applicantId") @ApplicantId String applicantId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @Context HttpHeaders headers) {
        caller.requireReading(applicantId);
        if (!LIMIT.matcher(limit).matches()) {
            throw ProblemException.invalid("limit", "must be 1 to 100");
        }
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        int most = Integer.parseInt(limit);
        boolean back = after == null;
        long from =
                after != null
                        ? Cursor.of("after", after)
                        : before == null ? Long.MAX_VALUE : Cursor.of("before", before);
        List<NoticeView> page =
                Storage.read(() ->
                        back
                                ? rows.before(applicantId, from, most, language)
                                : rows.since(applicantId, from, most, language));
        return RestResponse.ResponseBuilder.ok(new Notices(page))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
