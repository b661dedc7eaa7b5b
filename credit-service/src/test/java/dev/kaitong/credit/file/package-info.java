/** Tests of what is kept of credit files. */
@NullMarked
package dev.kaitong.credit.file;

import org.jspecify.annotations.NullMarked;
