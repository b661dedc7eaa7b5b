/**
 * Is this the person, is the picture complete, is the account in their hands? What is configured
 * stands here; everything else stands in a package by feature.
 */
@NullMarked
package dev.kaitong.identity;

import org.jspecify.annotations.NullMarked;
