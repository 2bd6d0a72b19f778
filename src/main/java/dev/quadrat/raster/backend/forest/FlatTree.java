package dev.quadrat.raster.backend.forest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A decision tree as arrays. A place below 0 is a leaf: -1 is the first one. */
final class FlatTree {
    private final int root;
    private final int[] feature;
    private final double[] threshold;
    private final int[] low;
    private final int[] high;
    private final float[][] leaves;

    /**
     * A question.
     *
     * @param feature what is looked at
     * @param threshold what it is compared with
     * @param low where to go if it is not above
     * @param high where to go if it is above
     */
    record Node(int feature, double threshold, int low, int high) {}

    private FlatTree(int root, int nodes, float[][] leaves) {
        this.root = root;
        this.feature = new int[nodes];
        this.threshold = new double[nodes];
        this.low = new int[nodes];
        this.high = new int[nodes];
        this.leaves = leaves;
    }

    static FlatTree of(int root, List<Node> nodes, List<float[]> leaves) {
        FlatTree tree = new FlatTree(root, nodes.size(), leaves.toArray(float[][]::new));
        for (int i = 0; i < nodes.size(); i++) {
            tree.set(i, nodes.get(i));
        }
        return tree;
    }

    private void set(int index, Node node) {
        feature[index] = node.feature();
        threshold[index] = node.threshold();
        low[index] = node.low();
        high[index] = node.high();
    }

    /** The share of each class, from 0 to 1, in the leaf where a pixel ends. */
    float[] leaf(float[][] features, int pixel) {
        int at = root;
        while (at >= 0) {
            at = features[feature[at]][pixel] > threshold[at] ? high[at] : low[at];
        }
        return leaves[-1 - at];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(root);
        out.writeInt(feature.length);
        out.writeInt(leaves.length);
        for (int i = 0; i < feature.length; i++) {
            out.writeInt(feature[i]);
            out.writeDouble(threshold[i]);
            out.writeInt(low[i]);
            out.writeInt(high[i]);
        }
        for (float[] leaf : leaves) {
            for (float share : leaf) {
                out.writeFloat(share);
            }
        }
    }

    static FlatTree read(DataInputStream in, int classes) throws IOException {
        int root = in.readInt();
        int nodes = in.readInt();
        float[][] leaves = new float[in.readInt()][classes];
        FlatTree tree = new FlatTree(root, nodes, leaves);
        for (int i = 0; i < nodes; i++) {
            tree.set(i, new Node(in.readInt(), in.readDouble(), in.readInt(), in.readInt()));
        }
        for (float[] leaf : leaves) {
            for (int i = 0; i < classes; i++) {
                leaf[i] = in.readFloat();
            }
        }
        return tree;
    }
}
