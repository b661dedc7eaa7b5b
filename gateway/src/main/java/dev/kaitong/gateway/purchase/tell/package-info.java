/**
 * Tells risk-service of purchases on lines, at least once; each has an id by which it counts once.
 */
@NullMarked
package dev.kaitong.gateway.purchase.tell;

import org.jspecify.annotations.NullMarked;
