/**
 * What is put out of order, and how a drill goes: a suite of its own behind proxies, load, trouble,
 * healing, and then the laws.
 */
@NullMarked
package dev.kaitong.acceptance.drill.scene;

import org.jspecify.annotations.NullMarked;
