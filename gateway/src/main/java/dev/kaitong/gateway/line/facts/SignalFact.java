package dev.kaitong.gateway.line.facts;

import dev.kaitong.contract.Outcome;
import java.time.Instant;

/**
 * What risk-service said last about one kind of behaviour.
 *
 * @param level 0 to 100
 * @param outcome its verdict then
 * @param eventId the event behind it
 * @param at when
 */
public record SignalFact(int level, Outcome outcome, String eventId, Instant at) {}
