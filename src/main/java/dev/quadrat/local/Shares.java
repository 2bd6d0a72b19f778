package dev.quadrat.local;

import java.util.List;
import java.util.OptionalInt;

/** What each of so many commands at once may use of the machine. */
record Shares(int cores, long heapMegabytes) {
    private static final double USABLE_MEMORY = 0.75;
    private static final long LEAST_HEAP = 256;

    static Shares of(int machineCores, long machineMegabytes, int parallel) {
        int cores = Math.max(1, machineCores / parallel);
        long heap = Math.max(LEAST_HEAP, (long) (machineMegabytes * USABLE_MEMORY) / parallel);
        return new Shares(cores, heap);
    }

    /** The same cores, but so much memory as a person has chosen. */
    Shares withHeap(OptionalInt megabytes) {
        return megabytes.isPresent() ? new Shares(cores, megabytes.getAsInt()) : this;
    }

    List<String> flags() {
        return List.of("-XX:ActiveProcessorCount=" + cores, "-Xmx" + heapMegabytes + "m");
    }
}
