/** Tests of the table and its verdicts. */
@NullMarked
package dev.kaitong.acceptance.bench.report;

import org.jspecify.annotations.NullMarked;
