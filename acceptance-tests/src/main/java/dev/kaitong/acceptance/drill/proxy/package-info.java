/**
 * What stands between the gateway and a service while a drill runs: a proxy on 127.0.0.1 that
 * passes everything on until it is told to misbehave. Knows HTTP/1.1 as far as it must to spoil it.
 */
@NullMarked
package dev.kaitong.acceptance.drill.proxy;

import org.jspecify.annotations.NullMarked;
