package dev.kaitong.gateway.redecision;

import dev.kaitong.gateway.application.known.Application;
import java.util.UUID;

/**
 * An application that nobody else looks at now.
 *
 * @param application where it stood when it was claimed
 * @param attempts how often it was claimed since its last decision, this one included
 * @param holder whose claim it is
 */
record Claim(Application application, int attempts, UUID holder) {}
