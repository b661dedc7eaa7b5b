/** Tests of the replay. */
@NullMarked
package dev.kaitong.acceptance.replay;

import org.jspecify.annotations.NullMarked;
