package dev.kaitong.risk.event;

/**
 * What became of the events of a request; all of them are stored by now.
 *
 * @param accepted new ones
 * @param duplicates copies of others in the request, or seen before
 */
public record Taken(int accepted, int duplicates) {}
