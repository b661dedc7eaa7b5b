@NullMarked
package dev.kaitong.risk;

import org.jspecify.annotations.NullMarked;
