package dev.quadrat.workbench;

/**
 * A run that goes on and is at commands of a plan already.
 *
 * @param commands how many of those that the plan would run
 */
public record SameWork(String runId, int commands) {}
