/** Applications over HTTP, for shoppers and support agents. Parses and answers; decides nothing. */
@NullMarked
package dev.kaitong.gateway.application.rest;

import org.jspecify.annotations.NullMarked;
