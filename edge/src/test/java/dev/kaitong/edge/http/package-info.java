/** Tests of what every request passes first. */
@NullMarked
package dev.kaitong.edge.http;

import org.jspecify.annotations.NullMarked;
