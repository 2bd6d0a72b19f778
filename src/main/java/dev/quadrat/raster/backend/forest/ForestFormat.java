package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.backend.ModelFormat;
import dev.quadrat.raster.backend.PixelModel;
import dev.quadrat.raster.label.ClassMap;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The forest's model file: big-endian binary. {@code QFOR}, version, class names, band scales,
 * radii of means and deviations, then each tree's arrays with their lengths.
 */
public final class ForestFormat implements ModelFormat {
    private static final int MAGIC = 0x51464f52;
    private static final int VERSION = 1;

    /** For {@link java.util.ServiceLoader}. */
    public ForestFormat() {}

    @Override
    public String name() {
        return "random-forest";
    }

    @Override
    public PixelModel load(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no forest model");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException(
                        "%s is a forest model of version %d, this Quadrat reads version %d; run TRAIN again"
                                .formatted(file, version, VERSION));
            }
            ClassMap classes = new ClassMap(readList(in, i -> i.readUTF()));
            PixelFeatures features =
                    new PixelFeatures(
                            readList(
                                    in,
                                    i -> new PixelFeatures.BandScale(i.readFloat(), i.readFloat())),
                            readList(in, DataInputStream::readInt),
                            readList(in, DataInputStream::readInt));
            return new Forest(classes, features, readList(in, ForestFormat::readTree));
        } catch (EOFException e) {
            throw new IOException(file + " is a forest model that is cut short", e);
        }
    }

    static void save(Forest forest, Path file) throws IOException {
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeList(out, forest.classes().names(), DataOutputStream::writeUTF);
            PixelFeatures features = forest.features();
            writeList(
                    out,
                    features.bands(),
                    (o, band) -> {
                        o.writeFloat(band.mean());
                        o.writeFloat(band.deviation());
                    });
            writeList(out, features.meanRadii(), DataOutputStream::writeInt);
            writeList(out, features.deviationRadii(), DataOutputStream::writeInt);
            writeList(out, forest.trees(), ForestFormat::writeTree);
        }
    }

    private static FlatTree readTree(DataInputStream in) throws IOException {
        return new FlatTree(readInts(in), readFloats(in), readInts(in), readFloats(in));
    }

    private static void writeTree(DataOutputStream out, FlatTree tree) throws IOException {
        writeInts(out, tree.feature());
        writeFloats(out, tree.threshold());
        writeInts(out, tree.above());
        writeFloats(out, tree.shares());
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private static <T> List<T> readList(DataInputStream in, Reader<T> reader) throws IOException {
        int count = in.readInt();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    private static <T> void writeList(DataOutputStream out, List<T> list, Writer<T> writer)
            throws IOException {
        out.writeInt(list.size());
        for (T value : list) {
            writer.write(out, value);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
