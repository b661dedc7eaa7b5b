/**
 * The one way anything becomes true in the gateway: one writer, one transaction for everything that
 * belongs together, several callers' work in one commit, each answered after its commit. Knows rows
 * and tables; decides nothing.
 */
@NullMarked
package dev.kaitong.gateway.commit;

import org.jspecify.annotations.NullMarked;
