/**
 * The local runner: a Makefile from the plan, executed by GNU make, one child JVM a command. make
 * outlives whoever launched it; everything that happens is read from the run's folder.
 */
@NullMarked
package dev.quadrat.local;

import org.jspecify.annotations.NullMarked;
