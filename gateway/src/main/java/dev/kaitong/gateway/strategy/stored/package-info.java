/** Where strategies come from: the base strategy ships as a resource. */
@NullMarked
package dev.kaitong.gateway.strategy.stored;

import org.jspecify.annotations.NullMarked;
