package dev.quadrat.raster.backend.forest;

import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;

import java.util.ArrayList;
import java.util.List;

/** Turns a tree of Tribuo's nodes into arrays. */
final class TreeFlattener {
    private final int classes;
    private final List<FlatTree.Node> nodes = new ArrayList<>();
    private final List<float[]> leaves = new ArrayList<>();

    TreeFlattener(int classes) {
        this.classes = classes;
    }

    FlatTree flatten(TreeModel<Label> tree) {
        int root = add(tree.getRoot(), tree);
        return FlatTree.of(root, nodes, leaves);
    }

    /** A node's place, or the place of a leaf as -1 - place. */
    private int add(Node<Label> node, TreeModel<Label> tree) {
        if (node instanceof SplitNode<Label> split) {
            int at = nodes.size();
            String name = tree.getFeatureIDMap().get(split.getFeatureID()).getName();
            nodes.add(new FlatTree.Node(0, 0, 0, 0)); // keeps the place
            int low = add(split.getLessThanOrEqual(), tree);
            int high = add(split.getGreaterThan(), tree);
            nodes.set(at, new FlatTree.Node(Integer.parseInt(name), split.splitValue(), low, high));
            return at;
        }
        leaves.add(distribution((LeafNode<Label>) node));
        return -leaves.size();
    }

    private float[] distribution(LeafNode<Label> leaf) {
        float[] distribution = new float[classes];
        double sum = 0;
        for (Label label : leaf.getDistribution().values()) {
            sum += label.getScore();
        }
        for (Label label : leaf.getDistribution().values()) {
            int id = Integer.parseInt(label.getLabel());
            distribution[id - 1] = (float) (label.getScore() / sum);
        }
        return distribution;
    }
}
