package dev.quadrat.raster.geotiff;

import java.nio.ByteBuffer;

/** What a pixel's value is in one band. */
public enum SampleType {
    /** Whole numbers from 0 to 255. */
    UINT8(1, 1),
    /** Whole numbers from 0 to 65,535. */
    UINT16(2, 1),
    /** Whole numbers from -32,768 to 32,767. */
    INT16(2, 2),
    /** Floating-point numbers. */
    FLOAT32(4, 3);

    private final int bytes;
    private final int tiffFormat;

    SampleType(int bytes, int tiffFormat) {
        this.bytes = bytes;
        this.tiffFormat = tiffFormat;
    }

    /**
     * The size of a sample.
     *
     * @return bytes
     */
    public int bytes() {
        return bytes;
    }

    /** The value of the TIFF tag SampleFormat. */
    int tiffFormat() {
        return tiffFormat;
    }

    /**
     * One sample as a number.
     *
     * @param buffer where it stands, with the right byte order
     * @param index counted in samples from the buffer's beginning
     * @return its value
     */
    public float get(ByteBuffer buffer, int index) {
        return switch (this) {
            case UINT8 -> buffer.get(index) & 0xff;
            case UINT16 -> buffer.getShort(index * 2) & 0xffff;
            case INT16 -> buffer.getShort(index * 2);
            case FLOAT32 -> buffer.getFloat(index * 4);
        };
    }

    /**
     * Stores one sample.
     *
     * @param buffer where to, with the right byte order
     * @param index counted in samples from the buffer's beginning
     * @param value a value of this type
     */
    public void put(ByteBuffer buffer, int index, float value) {
        switch (this) {
            case UINT8 -> buffer.put(index, (byte) value);
            case UINT16 -> buffer.putShort(index * 2, (short) (int) value);
            case INT16 -> buffer.putShort(index * 2, (short) value);
            case FLOAT32 -> buffer.putFloat(index * 4, value);
        }
    }
}
