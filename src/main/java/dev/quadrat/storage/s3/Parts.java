package dev.quadrat.storage.s3;

import dev.quadrat.storage.Transfers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A large file in parts of one size, of which several are on their way at once. */
final class Parts {
    /** S3 takes 10,000 parts. */
    private static final long MOST = 9_000;

    private static final long MEBIBYTE = 1024 * 1024;

    /**
     * @param number from 1
     */
    record Part(int number, long from, long length) {}

    /** What is done with each part. */
    interface Work {
        void on(Part part, BooleanSupplier stopped) throws IOException;
    }

    private Parts() {}

    /** Of a size that keeps within S3's bounds. */
    static List<Part> of(long bytes, long leastSize) {
        return ofSize(bytes, Math.max(leastSize, (bytes / MOST / MEBIBYTE + 1) * MEBIBYTE));
    }

    /** At least one, so that an empty file has one. */
    static List<Part> ofSize(long bytes, long size) {
        List<Part> parts = new ArrayList<>();
        long from = 0;
        do {
            parts.add(new Part(parts.size() + 1, from, Math.min(size, bytes - from)));
            from += size;
        } while (from < bytes);
        return parts;
    }

    /** Ends at the first failure. */
    static void each(List<Part> parts, BooleanSupplier cancelled, Work work)
            throws IOException, InterruptedException {
        Transfers.each(parts, cancelled, work::on);
    }
}
