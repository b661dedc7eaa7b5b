/** Account events: stored as they come, and folded into the applicant's row. */
@NullMarked
package dev.kaitong.identity.account;

import org.jspecify.annotations.NullMarked;
