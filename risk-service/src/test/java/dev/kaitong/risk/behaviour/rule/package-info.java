@NullMarked
package dev.kaitong.risk.behaviour.rule;

import org.jspecify.annotations.NullMarked;
