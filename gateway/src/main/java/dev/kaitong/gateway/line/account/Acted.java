package dev.kaitong.gateway.line.account;

import dev.kaitong.contract.Typology;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal that has already lowered the limit: it does so once, until it has cleared.
 *
 * @param typology what was signalled
 * @param fromLevel the level of the rule that acted
 * @param fromFen the base limit before, in fen
 * @param toFen the base limit after, in fen
 * @param at when; none for those of before it was kept
 */
public record Acted(
        Typology typology, int fromLevel, long fromFen, long toFen, @Nullable Instant at) {}
