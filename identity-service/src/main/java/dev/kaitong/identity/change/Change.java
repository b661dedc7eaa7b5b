package dev.kaitong.identity.change;

/**
 * An applicant whose evidence changed.
 *
 * @param cursor where to read on; opaque
 * @param applicantId whose evidence
 */
public record Change(String cursor, String applicantId) {}
