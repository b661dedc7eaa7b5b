package dev.kaitong.gateway.status;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.load.rule.Level;

/** What the status says in words. */
final class StatusTexts {
    private StatusTexts() {}

    static String of(Level level, Language language) {
        return switch (language) {
            case ZH ->
                    switch (level) {
                        case L0 -> "所有功能均可使用。";
                        case L1 -> "系统繁忙：暂停提供改善方案，其他功能不受影响。";
                        case L2 -> "系统繁忙：暂停预审等查询功能，申请和付款不受影响。";
                        case L3 -> "系统繁忙：申请会先受理并保留，稍后自动审核；这不是拒绝，也不会留下记录。";
                        case L4 -> "系统繁忙：暂时无法受理申请，请稍后再试；这不是拒绝，也不会留下记录。";
                    };
            case EN ->
                    switch (level) {
                        case L0 -> "Everything is offered.";
                        case L1 ->
                                "Busy: no improvement plans at the moment, everything else is"
                                        + " offered.";
                        case L2 ->
                                "Busy: no pre-checks at the moment; applications and purchases are"
                                        + " decided as always.";
                        case L3 ->
                                "Busy: applications are taken and kept, and decided by themselves"
                                        + " later; this is no refusal and is not recorded against"
                                        + " you.";
                        case L4 ->
                                "Busy: no applications can be taken at the moment, please try"
                                        + " again; this is no refusal and is not recorded against"
                                        + " you.";
                    };
        };
    }

    static String whatHappens(Language language) {
        return switch (language) {
            case ZH -> "等待中的申请由后台按申请时间先后自动重新审核，无需人工处理；24 小时后仍未审核的标记为过期，绝不视为拒绝。";
            case EN ->
                    "Tickets are decided again by themselves, oldest first, as soon as the services"
                            + " answer; nothing needs to be done. After 24 hours a ticket is"
                            + " EXPIRED, never DECLINED.";
        };
    }
}
