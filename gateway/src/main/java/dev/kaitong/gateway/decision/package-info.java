/**
 * PURE: what the gateway makes of three answers under a strategy. The outage law lives here and
 * nowhere else. Must not know a clock, a database, HTTP or a text in any language.
 */
@NullMarked
package dev.kaitong.gateway.decision;

import org.jspecify.annotations.NullMarked;
