package dev.kaitong.identity.profile.rule;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one check found.
 *
 * @param reason what it is called
 * @param unusable the items of the profile that it makes worthless until it is cured
 */
record Finding(Reason reason, Set<Item> unusable) {

    /** Something about no item of the profile. */
    static Finding of(ReasonCode code) {
        return new Finding(Reason.of(code), Set.of());
    }

    /** Something about some items, which its parameters name. */
    static Finding of(ReasonCode code, List<String> names, Set<Item> unusable) {
        return new Finding(new Reason(code, ReasonParams.NONE.withItems(names)), unusable);
    }

    /** Something about one item, which its parameters name. */
    static Finding of(ReasonCode code, Item item) {
        return of(code, List.of(item.wireName()), EnumSet.of(item));
    }
}
