@NullMarked
package dev.kaitong.edge.sample;

import org.jspecify.annotations.NullMarked;
