/** The table that the benchmark prints and leaves behind, as Markdown and as JSON. */
@NullMarked
package dev.kaitong.acceptance.bench.report;

import org.jspecify.annotations.NullMarked;
