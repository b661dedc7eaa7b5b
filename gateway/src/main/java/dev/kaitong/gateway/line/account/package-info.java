/**
 * PURE: the line itself: what is used, reserved and available of it, the holds on it, and what may
 * be done to it. Money is exact to the fen, and nothing here knows where a line is kept.
 */
@NullMarked
package dev.kaitong.gateway.line.account;

import org.jspecify.annotations.NullMarked;
