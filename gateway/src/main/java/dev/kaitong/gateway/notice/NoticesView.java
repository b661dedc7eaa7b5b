package dev.kaitong.gateway.notice;

import java.time.Instant;
import java.util.List;

/**
 * The answer to {@code GET /v1/notices}.
 *
 * @param notices soonest first
 */
public record NoticesView(List<NoticeView> notices) {
    /** What a notice is about. */
    public enum Kind {
        /** A part is or will be taken out. */
        MAINTENANCE
    }

    /**
     * One notice.
     *
     * @param kind what it is about
     * @param part wire name of the service
     * @param title in the caller's language
     * @param text in the caller's language
     * @param startsAt from when
     * @param endsAt until when, half open
     */
    public record NoticeView(
            Kind kind, String part, String title, String text, Instant startsAt, Instant endsAt) {}
}
