package dev.quadrat.run;

/**
 * The process that makes an output.
 *
 * @param host the name of its machine
 */
public record Holder(String host, LiveProcess process) {}
