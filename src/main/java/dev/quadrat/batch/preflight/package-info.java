/**
 * What is looked at before anything is submitted, so that all that is wrong is told at once and in
 * words a person can act on.
 *
 * <p>{@link Preflight} asks nobody; {@link BatchCheck} asks AWS, several services side by side: one
 * that fails hides nothing of the others, and what fails everywhere for one reason is told once.
 *
 * <p>Not looked at: whether the image can be pulled and which Quadrat it holds (its first command
 * says so), whether the job's role may read inputs and write outputs, limits and quotas of the
 * account, and sizes of instances that are chosen by family (see {@link InstanceSize}).
 */
@NullMarked
package dev.quadrat.batch.preflight;

import org.jspecify.annotations.NullMarked;
