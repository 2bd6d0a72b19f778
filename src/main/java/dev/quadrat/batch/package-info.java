/**
 * Runs a plan by AWS Batch, which itself waits for parents: the machine that launched may be off.
 *
 * <p>{@code request} says which jobs a plan becomes, {@code gateway} speaks with AWS, {@code
 * submission} brings each job there once and away again, {@code status} follows them, {@code logs}
 * keeps what they write.
 */
@NullMarked
package dev.quadrat.batch;

import org.jspecify.annotations.NullMarked;
