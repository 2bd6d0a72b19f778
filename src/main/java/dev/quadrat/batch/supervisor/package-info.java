/**
 * The process that follows a run: it submits what is left to submit, asks how the jobs stand, and
 * writes that into the run's folder, where everybody else looks. The run doesn't need it: Batch
 * goes on without, and another one, here or on another machine, finds all that it has to know.
 */
@NullMarked
package dev.quadrat.batch.supervisor;

import org.jspecify.annotations.NullMarked;
