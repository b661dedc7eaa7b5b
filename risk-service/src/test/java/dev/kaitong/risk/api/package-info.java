@NullMarked
package dev.kaitong.risk.api;

import org.jspecify.annotations.NullMarked;
