/**
 * Passes evidence on to the service that owns it, behind the same guard as every other call. Keeps
 * nothing and reads nothing of it.
 */
@NullMarked
package dev.kaitong.gateway.asking.forward;

import org.jspecify.annotations.NullMarked;
