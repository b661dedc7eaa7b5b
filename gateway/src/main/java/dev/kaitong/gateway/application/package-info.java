/**
 * An application in one commit: decided once for each key, or taken back. What is known of it
 * stands in {@link dev.kaitong.gateway.application.known}, how a decision is made in {@link
 * dev.kaitong.gateway.application.making}, the way over HTTP in {@link
 * dev.kaitong.gateway.application.rest}; how it is decided again, in {@link
 * dev.kaitong.gateway.redecision}.
 */
@NullMarked
package dev.kaitong.gateway.application;

import org.jspecify.annotations.NullMarked;
