package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.backend.PixelModel;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;
import dev.quadrat.raster.label.ClassMap;

import java.util.List;

/** A learnt forest. */
final class Forest implements PixelModel {
    private final ClassMap classes;
    private final PixelFeatures features;
    private final FlatTree[] trees;

    Forest(ClassMap classes, PixelFeatures features, List<FlatTree> trees) {
        this.classes = classes;
        this.features = features;
        this.trees = trees.toArray(FlatTree[]::new);
    }

    PixelFeatures features() {
        return features;
    }

    List<FlatTree> trees() {
        return List.of(trees);
    }

    @Override
    public ClassMap classes() {
        return classes;
    }

    @Override
    public int bands() {
        return features.bands().size();
    }

    @Override
    public int margin() {
        return features.margin();
    }

    @Override
    public byte[] predict(PixelBlock frame, Window window) {
        if (frame.bands() != bands()) {
            throw new IllegalArgumentException(
                    "the model was learnt from %d bands, the image has %d"
                            .formatted(bands(), frame.bands()));
        }
        FeatureBlock block = features.prepare(frame);
        byte[] ids = new byte[window.area()];
        float[] values = new float[features.count()];
        int at = 0;
        for (int y = window.y(); y < window.bottom(); y++) {
            for (int x = window.x(); x < window.right(); x++) {
                block.describe(x, y, values);
                ids[at++] = (byte) classify(values);
            }
        }
        return ids;
    }

    /** The class id of a described pixel: the first of those with the greatest share. */
    int classify(float[] values) {
        float[] votes = new float[classes.size()];
        for (FlatTree tree : trees) {
            tree.vote(values, votes);
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                best = i;
            }
        }
        return best + 1;
    }
}
