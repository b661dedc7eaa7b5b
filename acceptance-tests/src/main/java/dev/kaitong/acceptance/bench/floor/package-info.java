/**
 * The floor: four tiny processes of the shape of the suite without any of its logic. Three answer
 * one indexed read each, a gateway asks the three at once and commits one row. What they reach is
 * what the shape costs on this machine; the suite is measured against it.
 */
@NullMarked
package dev.kaitong.acceptance.bench.floor;

import org.jspecify.annotations.NullMarked;
