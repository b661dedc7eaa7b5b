package dev.kaitong.edge.problem;

/**
 * One field of a request that is wrong.
 *
 * @param field its path in the request, for instance {@code accounts[0].limitFen}
 * @param message what was expected; never the value that came
 */
public record FieldError(String field, String message) {}
