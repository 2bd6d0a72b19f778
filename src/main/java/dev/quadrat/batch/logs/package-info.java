/**
 * Brings what jobs write from CloudWatch into the run's folder, where everybody reads it, and where
 * it stays when AWS has forgotten the job.
 */
@NullMarked
package dev.quadrat.batch.logs;

import org.jspecify.annotations.NullMarked;
