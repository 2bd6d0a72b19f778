/**
 * An AWS Batch and a CloudWatch Logs of our own, because none can be taken as a package. {@link
 * dev.quadrat.batch.fake.FakeBatch} is the account: it keeps to the limits and habits that its
 * documentation tells, and has faults on demand. {@link dev.quadrat.batch.fake.FakeBatchServer}
 * speaks its protocol, {@link dev.quadrat.batch.fake.DirectGateway} does without any.
 */
@NullMarked
package dev.quadrat.batch.fake;

import org.jspecify.annotations.NullMarked;
