package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A row of a list of jobs.
 *
 * @param reason Batch's words for the state
 * @param index of a part of an array
 */
public record JobListing(
        String id,
        String name,
        BatchState state,
        Instant created,
        @Nullable String reason,
        @Nullable Integer exit,
        @Nullable Integer index) {}
