/**
 * What AWS Batch says of a run's jobs, in the words of a run.
 *
 * <p>Only the frontier is asked about: jobs that have not ended and whose parents have. What waits
 * for parents can't have changed, unless somebody meddled; a rare sweep finds that. A job behind
 * one that failed is blocked as soon as that is known, whatever Batch still calls it. Parts of an
 * array are looked at one by one only where one call tells of them all.
 */
@NullMarked
package dev.quadrat.batch.status;

import org.jspecify.annotations.NullMarked;
