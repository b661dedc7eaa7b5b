/**
 * How messages reach their subscribers: claimed by lease, signed, sent to an address that was
 * looked at, marked, and tried again when they did not. Changes no subscription, but for its
 * health.
 */
@NullMarked
package dev.kaitong.gateway.webhook.send;

import org.jspecify.annotations.NullMarked;
