/**
 * Brings the jobs of a run to AWS Batch, each of them once, and away from it again.
 *
 * <p>A job's name is its identity. Before a call its intent is on disk, after it the job's id; so
 * after a crash at any point, or an answer that never came, the jobs that Batch lists under the
 * run's names are adopted and the others are submitted. What was made twice all the same, because
 * Batch lists a job only some time after it took it, is found at the end and terminated.
 */
@NullMarked
package dev.quadrat.batch.submission;

import org.jspecify.annotations.NullMarked;
