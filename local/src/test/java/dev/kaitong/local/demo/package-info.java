/** The demo population, and the demo against a suite that only pretends. */
@NullMarked
package dev.kaitong.local.demo;

import org.jspecify.annotations.NullMarked;
