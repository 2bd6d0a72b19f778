package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.label.ClassMap;

import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Lays one of Tribuo's trees out in arrays, in pre-order. */
final class TreeFlattener {
    private final ClassMap classes;
    private final IntUnaryOperator featureIndex;
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> threshold = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();
    private final List<Float> shares = new ArrayList<>();

    private TreeFlattener(ClassMap classes, IntUnaryOperator featureIndex) {
        this.classes = classes;
        this.featureIndex = featureIndex;
    }

    /**
     * @param featureIndex from Tribuo's number of a feature to ours
     */
    static FlatTree flatten(Node<Label> root, ClassMap classes, IntUnaryOperator featureIndex) {
        TreeFlattener flattener = new TreeFlattener(classes, featureIndex);
        flattener.add(root);
        return new FlatTree(
                ints(flattener.feature),
                floats(flattener.threshold),
                ints(flattener.above),
                floats(flattener.shares));
    }

    private void add(Node<Label> node) {
        int index = feature.size();
        if (node instanceof SplitNode<Label> split) {
            feature.add(featureIndex.applyAsInt(split.getFeatureID()));
            threshold.add(roundDown(split.splitValue()));
            above.add(-1);
            add(split.getLessThanOrEqual());
            above.set(index, feature.size());
            add(split.getGreaterThan());
        } else {
            feature.add(-1);
            threshold.add(0f);
            above.add(shares.size());
            addShares(((LeafNode<Label>) node).getDistribution());
        }
    }

    /** Features are floats: the greatest float that is no more splits them as the double would. */
    private static float roundDown(double value) {
        float rounded = (float) value;
        return rounded > value ? Math.nextDown(rounded) : rounded;
    }

    private void addShares(Map<String, Label> distribution) {
        double total = distribution.values().stream().mapToDouble(Label::getScore).sum();
        for (int id = 1; id <= classes.size(); id++) {
            Label label = distribution.get(Integer.toString(id));
            shares.add(label == null || total == 0 ? 0f : (float) (label.getScore() / total));
        }
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] floats(List<Float> values) {
        float[] result = new float[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values.get(i);
        }
        return result;
    }
}
