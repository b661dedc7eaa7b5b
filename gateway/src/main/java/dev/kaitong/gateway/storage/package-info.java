/**
 * How the gateway speaks to its database where a statement is written out: parameters by type, and
 * what a failure means. Knows no table.
 */
@NullMarked
package dev.kaitong.gateway.storage;

import org.jspecify.annotations.NullMarked;
