package dev.quadrat.raster.backend.forest;

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
 * A forest and what it looks at; its file begins with a mark and a version.
 *
 * @param features what it looks at
 * @param bands how many bands it learnt from
 * @param classes how many classes it tells apart
 * @param trees the trees
 */
record ForestModel(BoxFeatures features, int bands, int classes, List<FlatTree> trees) {
    private static final int MARK = 0x51464f52; // QFOR
    private static final int VERSION = 1;

    ForestModel {
        trees = List.copyOf(trees);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeInt(bands);
            out.writeInt(classes);
            write(features.meanRadii(), out);
            write(features.deviationRadii(), out);
            out.writeInt(trees.size());
            for (FlatTree tree : trees) {
                tree.write(out);
            }
        }
    }

    static ForestModel read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MARK) {
                throw new IOException(file + " is no random forest; run TRAIN again");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException(
                        "%s is a random forest of version %d, this Quadrat reads version %d; run TRAIN again"
                                .formatted(file, version, VERSION));
            }
            int bands = in.readInt();
            int classes = in.readInt();
            BoxFeatures features = new BoxFeatures(readList(in), readList(in));
            List<FlatTree> trees = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                trees.add(FlatTree.read(in, classes));
            }
            return new ForestModel(features, bands, classes, trees);
        } catch (EOFException e) {
            throw new IOException(file + " is cut short; run TRAIN again", e);
        }
    }

    private static void write(List<Integer> values, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static List<Integer> readList(DataInputStream in) throws IOException {
        List<Integer> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readInt());
        }
        return values;
    }
}
