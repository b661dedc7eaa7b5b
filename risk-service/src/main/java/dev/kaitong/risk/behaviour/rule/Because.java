package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a typology stands where it stands, for whoever acts on a signal without asking.
 *
 * @param until the first calendar day (Asia/Shanghai) on which it decides nothing any more; none
 *     when it decides nothing
 * @param reasons its own reasons among those of the assessment, most important first
 */
public record Because(@Nullable LocalDate until, List<Reason> reasons) {
    public Because {
        reasons = List.copyOf(reasons);
    }
}
