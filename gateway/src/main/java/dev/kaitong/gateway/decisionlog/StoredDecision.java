package dev.kaitong.gateway.decisionlog;

/**
 * A decision as it is stored.
 *
 * @param record its canonical text
 * @param place where it stands in the log
 */
record StoredDecision(String record, LogPlace place) {}
