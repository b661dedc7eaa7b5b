/** What every request passes first: its id, its deadline, its size. */
@NullMarked
package dev.kaitong.edge.http;

import org.jspecify.annotations.NullMarked;
