/**
 * Each shopper's own quota: who asks more often than a person can is told so, and takes nothing
 * from anybody else. The rule is {@link dev.kaitong.gateway.load.rule.Quota}.
 */
@NullMarked
package dev.kaitong.gateway.load.quota;

import org.jspecify.annotations.NullMarked;
