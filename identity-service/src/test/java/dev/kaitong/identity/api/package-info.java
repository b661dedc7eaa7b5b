/** identity-service over HTTP, on a real PostgreSQL. */
@NullMarked
package dev.kaitong.identity.api;

import org.jspecify.annotations.NullMarked;
