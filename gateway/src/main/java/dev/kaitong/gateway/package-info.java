/** Asks the three services, decides, records, keeps the line. */
@NullMarked
package dev.kaitong.gateway;

import org.jspecify.annotations.NullMarked;
