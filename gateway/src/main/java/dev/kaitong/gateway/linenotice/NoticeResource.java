package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.Language;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.caller.Caller;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Storage;
import dev.kaitong.gateway.text.ActionTexts;
import dev.kaitong.gateway.text.Languages;
import dev.kaitong.gateway.view.ShowReasons;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a shopper is told about his own line and applications. */
@Path("/v1/applicants/{applicantId}/notices")
@RunOnVirtualThread
public class NoticeResource {
    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    private static final String NEWEST =
            """
            SELECT notice_no, notice_id, at, told, decision_id FROM notice
            WHERE applicant_id = ? AND notice_no < ? ORDER BY notice_no DESC LIMIT ?\
            """;

    private static final String SINCE =
            """
            SELECT notice_no, notice_id, at, told, decision_id FROM notice
            WHERE applicant_id = ? AND notice_no > ? ORDER BY notice_no LIMIT ?\
            """;

    private final DataSource dataSource;
    private final ToldTexts told;
    private final ActionTexts actions;
    private final ShowReasons reasons;
    private final Caller caller;

    NoticeResource(
            DataSource dataSource,
            ToldTexts told,
            ActionTexts actions,
            ShowReasons reasons,
            Caller caller) {
        this.dataSource = dataSource;
        this.told = told;
        this.actions = actions;
        this.reasons = reasons;
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
        long from =
                after != null
                        ? cursor("after", after)
                        : before == null ? Long.MAX_VALUE : cursor("before", before);
        List<NoticeView> page =
                Storage.read(() ->
                        page(
                                after == null ? NEWEST : SINCE,
                                applicantId,
                                from,
                                Integer.parseInt(limit),
                                language));
        return RestResponse.ResponseBuilder.ok(new Notices(page))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static long cursor(String name, String text) {
        if (!CURSOR.matcher(text).matches()) {
            throw ProblemException.invalid(name, "must be a cursor of these notices");
        }
        return Long.parseLong(text);
    }

    private List<NoticeView> page(
            String sql, String applicantId, long from, int limit, Language language)
            throws SQLException {
        List<NoticeView> notices = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Parameters.of(select).text(applicantId).number(from).count(limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(notice(row, language));
                }
            }
        }
        return notices;
    }

    private NoticeView notice(ResultSet row, Language language) throws SQLException {
        Told what = told.read(row.getString("told"));
        ActionTexts.Said said = actions.say(what.key(), what.params(), language);
        return new NoticeView(
                row.getObject("notice_id", UUID.class),
                Long.toString(row.getLong("notice_no")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                what.key(),
                said.title(),
                said.detail(),
                what.params(),
                reasons.show(
                        what.reasons().stream().limit(Decided.PRINCIPAL_MAX).toList(), language),
                row.getObject("decision_id", UUID.class));
    }
}
