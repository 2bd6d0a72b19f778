/**
 * What is asked of AWS Batch for a plan: its jobs with their parents, made without any network.
 *
 * <p>Parts of a split command become one array job only where they have the same parents and the
 * same children among what runs: then "the whole array is done" and "each part is done" are the
 * same to everybody, and a part that fails blocks nobody who doesn't need it. Parts that line up
 * with other parts one to one stay plain jobs: Batch has a dependency of that kind, but nothing
 * written tells what becomes of part 7 of the second array when part 6 of the first fails.
 *
 * <p>Names of jobs follow from the plan and the run's id alone. They are how a job is found again
 * after a reply was lost.
 */
@NullMarked
package dev.quadrat.batch.request;

import org.jspecify.annotations.NullMarked;
