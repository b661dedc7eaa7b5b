/**
 * Webhooks: other systems are sent what shoppers are told, signed by the convention of Standard
 * Webhooks 1.0, again and again until they have it. Here are the settings alone.
 */
@NullMarked
package dev.kaitong.gateway.webhook;

import org.jspecify.annotations.NullMarked;
