/**
 * The words on the wire between the services, the gateway and their users: outcomes, reasons,
 * causes, the three assessment shapes, problem types. Records that check themselves; no framework,
 * no I/O beyond reading the reason catalogue from the class path. Must not hold a rule: rules live
 * in the pure packages of their service.
 */
@NullMarked
package dev.kaitong.contract;

import org.jspecify.annotations.NullMarked;
