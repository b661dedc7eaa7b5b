package dev.kaitong.gateway.application.rest;

import org.jspecify.annotations.Nullable;

/** The fingerprints of requests, for tests of what lies below. */
public final class Fingerprints {
    private Fingerprints() {}

    public static byte[] of(String applicantId, String scene, @Nullable Long requestedLimitFen) {
        return new ApplicationRequest(applicantId, scene, requestedLimitFen).fingerprint();
    }
}
