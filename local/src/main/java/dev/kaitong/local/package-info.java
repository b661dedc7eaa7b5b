/**
 * The whole suite on one machine: PostgreSQL, three services and the gateway, started, watched and
 * stopped together.
 */
@NullMarked
package dev.kaitong.local;

import org.jspecify.annotations.NullMarked;
