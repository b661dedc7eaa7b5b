/**
 * The credit file: how it is fed, kept and read. Must not hold a rule: rules live in the pure
 * packages.
 */
@NullMarked
package dev.kaitong.credit.file;

import org.jspecify.annotations.NullMarked;
