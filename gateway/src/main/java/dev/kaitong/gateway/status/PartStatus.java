package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.asking.breaker.BreakerView;

/** How a part stands, in words for everybody. */
public enum PartStatus {
    /** Working. */
    UP("正常", "Working."),
    /** Not answering. */
    DOWN(
            "暂时无法使用。您的申请会保留，恢复后自动审核；这不是拒绝，也不会留下记录。",
            "Not available at the moment. Applications are kept and decided by themselves when it"
                    + " is back; this is no refusal and is not recorded against you."),
    /** Answering again, and being watched. */
    RECOVERING(
            "正在恢复。等待中的申请即将自动审核。",
            "Coming back. Applications that wait will soon be decided by themselves."),
    /** Taken out on purpose, until a known time. */
    MAINTENANCE(
            "维护中。您的申请会保留，维护结束后自动审核。",
            "Under maintenance. Applications are kept and decided by themselves when it ends.");

    private final String zh;
    private final String en;

    PartStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String text(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    static PartStatus of(BreakerView.State state) {
        return switch (state) {
            case CLOSED -> UP;
            case OPEN -> DOWN;
            case HALF_OPEN -> RECOVERING;
            case FORCED_OPEN -> MAINTENANCE;
        };
    }
}
