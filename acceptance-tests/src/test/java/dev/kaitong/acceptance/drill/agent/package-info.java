/** Tests of the drill's agent package. */
@NullMarked
package dev.kaitong.acceptance.drill.agent;

import org.jspecify.annotations.NullMarked;
