/** Tests of the fault proxy. */
@NullMarked
package dev.kaitong.acceptance.drill.proxy;

import org.jspecify.annotations.NullMarked;
