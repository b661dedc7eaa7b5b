/** Subscriptions as they are kept, and how they are made, changed and removed. Sends nothing. */
@NullMarked
package dev.kaitong.gateway.webhook.kept;

import org.jspecify.annotations.NullMarked;
