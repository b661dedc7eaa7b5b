/** Where time comes from: one clock, read once per use case; days are Asia/Shanghai. */
@NullMarked
package dev.kaitong.edge.time;

import org.jspecify.annotations.NullMarked;
