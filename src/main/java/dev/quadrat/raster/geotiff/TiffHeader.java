package dev.quadrat.raster.geotiff;

import java.io.IOException;

/** What an image's pixels are and how they are packed. */
record TiffHeader(
        int width,
        int height,
        int bands,
        SampleType type,
        Compression compression,
        Predictor predictor) {
    static TiffHeader read(TiffInput input, TiffDirectory tags) throws IOException {
        int width = tags.integer(Tag.IMAGE_WIDTH, 0);
        int height = tags.integer(Tag.IMAGE_LENGTH, 0);
        if (width < 1 || height < 1) {
            throw input.error("is %d × %d pixels; it is damaged".formatted(width, height));
        }
        return new TiffHeader(
                width,
                height,
                tags.integer(Tag.SAMPLES_PER_PIXEL, 1),
                type(input, tags),
                compression(input, tags),
                predictor(input, tags));
    }

    private static SampleType type(TiffInput input, TiffDirectory tags) throws IOException {
        long[] bits = tags.longs(Tag.BITS_PER_SAMPLE);
        int first = bits.length == 0 ? 1 : (int) bits[0];
        int format = tags.integer(Tag.SAMPLE_FORMAT, 1);
        for (SampleType type : SampleType.values()) {
            boolean same = true;
            for (long each : bits) {
                same &= each == type.bytes() * 8L;
            }
            if (same && bits.length > 0 && type.tiffFormat() == format) {
                return type;
            }
        }
        String kind = format == 3 ? "floating-point" : format == 2 ? "signed" : "unsigned";
        throw input.error(
                "has %s samples of %d bits; 8 and 16 unsigned, 16 signed and 32 floating-point are read: convert it, for instance with gdal_translate -ot UInt16"
                        .formatted(kind, first));
    }

    private static Compression compression(TiffInput input, TiffDirectory tags) throws IOException {
        int code = tags.integer(Tag.COMPRESSION, 1);
        for (Compression compression : Compression.values()) {
            if (compression.code() == code) {
                return compression;
            }
        }
        throw input.error(
                "is compressed with %s; none, LZW, Deflate and PackBits are read: convert it, for instance with gdal_translate -co COMPRESS=DEFLATE"
                        .formatted(name(code)));
    }

    private static Predictor predictor(TiffInput input, TiffDirectory tags) throws IOException {
        int code = tags.integer(Tag.PREDICTOR, 1);
        return switch (code) {
            case 1 -> Predictor.NONE;
            case 2 -> Predictor.HORIZONTAL;
            case 3 -> Predictor.FLOATING_POINT;
            default ->
                    throw input.error(
                            "uses predictor %d; 1, 2 and 3 are read: convert it, for instance with gdal_translate -co PREDICTOR=2"
                                    .formatted(code));
        };
    }

    private static String name(int compression) {
        return switch (compression) {
            case 6, 7 -> "JPEG (code " + compression + ")";
            case 34925 -> "LZMA (code 34925)";
            case 50000 -> "ZSTD (code 50000)";
            case 50001 -> "WebP (code 50001)";
            case 34712, 33003, 33005 -> "JPEG 2000 (code " + compression + ")";
            default -> "code " + compression;
        };
    }
}
