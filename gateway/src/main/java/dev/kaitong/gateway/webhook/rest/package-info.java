/** Subscriptions over HTTP, for operators. Sends nothing. */
@NullMarked
package dev.kaitong.gateway.webhook.rest;

import org.jspecify.annotations.NullMarked;
