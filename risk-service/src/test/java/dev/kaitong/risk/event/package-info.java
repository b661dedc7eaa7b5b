@NullMarked
package dev.kaitong.risk.event;

import org.jspecify.annotations.NullMarked;
