/**
 * The house rules that every module runs on its own classes, with one bad fixture per rule that
 * proves that it fires.
 */
@NullMarked
package dev.kaitong.house;

import org.jspecify.annotations.NullMarked;
