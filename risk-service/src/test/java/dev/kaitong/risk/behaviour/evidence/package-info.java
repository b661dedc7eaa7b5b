@NullMarked
package dev.kaitong.risk.behaviour.evidence;

import org.jspecify.annotations.NullMarked;
