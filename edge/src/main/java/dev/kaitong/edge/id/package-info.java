/** Ids that sort by time. */
@NullMarked
package dev.kaitong.edge.id;

import org.jspecify.annotations.NullMarked;
