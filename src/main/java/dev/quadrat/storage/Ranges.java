package dev.quadrat.storage;

import java.io.IOException;

/** A remote file that is read piece by piece; all pieces are of one version. */
public interface Ranges {
    /**
     * @param size of the whole file
     */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on, never compared
    record Beginning(byte[] bytes, long size) {}

    /** Asked once, before anything else: one request tells the size and often all there is. */
    Beginning beginning(int length) throws IOException;

    /**
     * @param length no further than to the end of the file
     * @return exactly so many bytes
     */
    byte[] read(long from, int length) throws IOException;
}
