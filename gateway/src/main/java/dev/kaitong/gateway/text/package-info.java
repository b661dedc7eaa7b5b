/**
 * What people read: the filled texts of reasons in Chinese and English. Must not decide anything.
 */
@NullMarked
package dev.kaitong.gateway.text;

import org.jspecify.annotations.NullMarked;
