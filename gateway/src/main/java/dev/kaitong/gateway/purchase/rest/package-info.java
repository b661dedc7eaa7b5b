/** Purchases over HTTP, for order systems. Parses and answers; decides nothing. */
@NullMarked
package dev.kaitong.gateway.purchase.rest;

import org.jspecify.annotations.NullMarked;
