/** What everybody is told beforehand: which part is under maintenance, and until when. */
@NullMarked
package dev.kaitong.gateway.notice;

import org.jspecify.annotations.NullMarked;
