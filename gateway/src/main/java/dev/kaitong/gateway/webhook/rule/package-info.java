/**
 * Rules of webhooks: when it is tried again, what an answer means, which addresses are everybody's.
 * Pure.
 */
@NullMarked
package dev.kaitong.gateway.webhook.rule;

import org.jspecify.annotations.NullMarked;
