/**
 * What shoppers are told about their own lines and applications: kept in the transaction of what it
 * tells of, put into words when it is read.
 */
@NullMarked
package dev.kaitong.gateway.linenotice;

import org.jspecify.annotations.NullMarked;
