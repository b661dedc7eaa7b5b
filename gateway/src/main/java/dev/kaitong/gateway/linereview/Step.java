package dev.kaitong.gateway.linereview;

import dev.kaitong.gateway.line.account.Line;

/**
 * A change and the line after it.
 *
 * @param change what is done
 * @param after the line afterwards, with its number one higher
 */
public record Step(Change change, Line after) {}
