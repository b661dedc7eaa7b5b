/** How JSON is read and written everywhere. */
@NullMarked
package dev.kaitong.edge.json;

import org.jspecify.annotations.NullMarked;
