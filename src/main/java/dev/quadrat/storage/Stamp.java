package dev.quadrat.storage;

import java.time.Instant;

/**
 * What tells that something changed without reading it. Of a folder: of all files in it, except
 * Quadrat's own.
 *
 * @param bytes of all files
 * @param modified the newest file's time
 * @param tag a store's own mark of a version, such as an ETag; of a folder the count of its files,
 *     with a digest of their marks if they have some; otherwise empty
 */
public record Stamp(long bytes, Instant modified, String tag) {}
