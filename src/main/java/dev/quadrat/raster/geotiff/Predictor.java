package dev.quadrat.raster.geotiff;

import java.nio.ByteBuffer;

/** Undoes what was done to samples before packing, row by row. */
enum Predictor {
    NONE,
    /** Each sample holds its difference from the one to its left. */
    HORIZONTAL,
    /** Differences of bytes, with all first bytes of a row's samples before all second ones. */
    FLOATING_POINT;

    /**
     * Undoes the prediction in place.
     *
     * @param tile the unpacked tile, in the file's byte order
     * @param samplesPerRow width × samples per pixel
     * @param stride samples per pixel in a row
     */
    void undo(ByteBuffer tile, int samplesPerRow, int stride, SampleType type) {
        int rowBytes = samplesPerRow * type.bytes();
        for (int row = 0; (row + 1) * rowBytes <= tile.limit(); row++) {
            ByteBuffer slice = tile.slice(row * rowBytes, rowBytes).order(tile.order());
            switch (this) {
                case NONE -> {}
                case HORIZONTAL -> sum(slice, stride, type.bytes());
                case FLOATING_POINT -> {
                    sum(slice, stride, 1);
                    interleave(slice, type.bytes());
                }
            }
        }
    }

    private static void sum(ByteBuffer row, int stride, int bytes) {
        int count = row.limit() / bytes;
        for (int i = stride; i < count; i++) {
            switch (bytes) {
                case 1 -> row.put(i, (byte) (row.get(i) + row.get(i - stride)));
                case 2 ->
                        row.putShort(
                                i * 2,
                                (short) (row.getShort(i * 2) + row.getShort((i - stride) * 2)));
                default -> row.putInt(i * 4, row.getInt(i * 4) + row.getInt((i - stride) * 4));
            }
        }
    }

    /** Byte planes run from the most significant one, whatever the file's byte order. */
    private static void interleave(ByteBuffer row, int bytes) {
        byte[] planes = new byte[row.limit()];
        row.get(0, planes);
        int count = planes.length / bytes;
        boolean little = row.order() == java.nio.ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < count; i++) {
            for (int b = 0; b < bytes; b++) {
                row.put(i * bytes + (little ? bytes - 1 - b : b), planes[b * count + i]);
            }
        }
    }
}
