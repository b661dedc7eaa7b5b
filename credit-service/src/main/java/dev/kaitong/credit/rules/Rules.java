package dev.kaitong.credit.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.credit.verdict.CreditRules;

/** The rules as the service reads them, for tests and measurements without a container. */
public final class Rules {
    private static final CreditRules LIVE = read();

    private Rules() {}

    /** The live version. */
    public static CreditRules live() {
        return LIVE;
    }

    private static CreditRules read() {
        ObjectMapper json = new ObjectMapper();
        new PointsTableMixin().customize(json);
        return new RuleBook(json, () -> "credit-2026-1").live();
    }
}
