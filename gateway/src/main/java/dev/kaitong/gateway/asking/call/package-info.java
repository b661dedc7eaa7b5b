/**
 * One HTTP call to one service: what is sent, what came back, every trouble there can be, and the
 * form of a verdict on it. Knows no breaker and does not read what an answer says.
 */
@NullMarked
package dev.kaitong.gateway.asking.call;

import org.jspecify.annotations.NullMarked;
