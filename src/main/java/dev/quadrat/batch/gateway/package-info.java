/**
 * The one door to AWS Batch. {@link BatchGateway} is a call a method; {@link PacedCalls} is what
 * the rest of Quadrat uses: it keeps calls apart in time and reads all pages of an answer.
 *
 * <p>SubmitJob can't be told that a call is the same as one before, so nothing here ever repeats
 * it, unless AWS has said that it took nothing: then, and only then, {@link
 * GatewayException.Kind#THROTTLED}. Whoever gets {@link GatewayException.Kind#UNCERTAIN} looks
 * before submitting again.
 */
@NullMarked
package dev.quadrat.batch.gateway;

import org.jspecify.annotations.NullMarked;
