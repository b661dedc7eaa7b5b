/** Tests of problems. */
@NullMarked
package dev.kaitong.edge.problem;

import org.jspecify.annotations.NullMarked;
