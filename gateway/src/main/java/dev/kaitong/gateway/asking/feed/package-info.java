/**
 * Reads the change feeds of the services, from which the re-decision worker learns whose evidence
 * changed. Keeps no cursor: that is kept in the transaction that acts on a page.
 */
@NullMarked
package dev.kaitong.gateway.asking.feed;

import org.jspecify.annotations.NullMarked;
