package dev.kaitong.gateway.asking;

/**
 * How long a service took over the last minute, to the judged answer.
 *
 * @param p50Millis half of the calls took no longer
 * @param p99Millis 99 of 100 took no longer
 */
public record Latency(double p50Millis, double p99Millis) {}
