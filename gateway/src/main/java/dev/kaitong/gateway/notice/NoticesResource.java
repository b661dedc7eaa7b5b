package dev.kaitong.gateway.notice;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.maintenance.Maintenance;
import dev.kaitong.gateway.maintenance.MaintenanceBoard;
import dev.kaitong.gateway.text.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/notices}: public, and asks nobody. */
@Path("/v1/notices")
public class NoticesResource {
    private final MaintenanceBoard board;

    NoticesResource(MaintenanceBoard board) {
        this.board = board;
    }

    /** What is on now and what is planned. */
    @GET
    @PermitAll
    @Operation(summary = "Maintenance that is on or planned")
    public RestResponse<NoticesView> notices(@Context HttpHeaders headers) {
        Language language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.ok(
                        new NoticesView(
                                board.ahead().stream()
                                        .map(maintenance -> view(maintenance, language))
                                        .toList()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static NoticesView.NoticeView view(Maintenance maintenance, Language language) {
        Maintenance.@Nullable Note note = maintenance.note();
        String title =
                switch (language) {
                    case ZH -> "系统维护";
                    case EN -> "Maintenance";
                };
        String text =
                switch (language) {
                    case ZH -> note == null ? "维护期间的申请会保留，结束后自动审核。这不是拒绝，也不会留下任何不良记录。" : note.zh();
                    case EN ->
                            note == null
                                    ? "Applications made meanwhile are kept and decided by"
                                            + " themselves when it ends. This is no refusal and is"
                                            + " not recorded against you."
                                    : note.en();
                };
        return new NoticesView.NoticeView(
                NoticesView.Kind.MAINTENANCE,
                maintenance.part().wireName(),
                title,
                text,
                maintenance.startsAt(),
                maintenance.over());
    }
}
