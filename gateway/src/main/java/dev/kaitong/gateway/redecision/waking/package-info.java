/**
 * What makes an incomplete application due: its applicant's evidence changed, as the change feeds
 * of the services say, or a profile that went through this gateway.
 */
@NullMarked
package dev.kaitong.gateway.redecision.waking;

import org.jspecify.annotations.NullMarked;
