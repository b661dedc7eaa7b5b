/** PostgreSQL as it is started here, killed and started again. */
@NullMarked
package dev.kaitong.local.postgres;

import org.jspecify.annotations.NullMarked;
