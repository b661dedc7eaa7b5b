/**
 * The demo population: real credit files, seeded synthetic profiles, loaded and applied for through
 * the public API.
 */
@NullMarked
package dev.kaitong.local.demo;

import org.jspecify.annotations.NullMarked;
