/**
 * Secrets and signatures by Standard Webhooks 1.0: a function of a secret and a message, without
 * I/O and without a clock.
 */
@NullMarked
package dev.kaitong.gateway.webhook.signing;

import org.jspecify.annotations.NullMarked;
