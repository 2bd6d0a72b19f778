package dev.quadrat.raster.backend.forest;

import dev.quadrat.raster.backend.Predictor;
import dev.quadrat.raster.geotiff.PixelBlock;
import dev.quadrat.raster.geotiff.Window;

import java.io.IOException;

/** Applies a forest: the class with the greatest share over all trees wins, the first if equal. */
final class ForestPredictor implements Predictor {
    private final ForestModel model;

    ForestPredictor(ForestModel model) {
        this.model = model;
    }

    @Override
    public int margin() {
        return model.features().margin();
    }

    @Override
    public byte[] predict(PixelBlock block, Window window) throws IOException {
        if (block.bands() != model.bands()) {
            throw new IOException(
                    "the image has %d bands, the model learnt from %d: predict images of the same kind"
                            .formatted(block.bands(), model.bands()));
        }
        float[][] features = model.features().of(block, window);
        float[] shares = new float[window.area() * model.classes()];
        // Tree by tree, so that a tree stays in the processor's cache.
        for (FlatTree tree : model.trees()) {
            for (int pixel = 0, at = 0; pixel < window.area(); pixel++) {
                for (float share : tree.leaf(features, pixel)) {
                    shares[at++] += share;
                }
            }
        }
        return best(shares, window.area());
    }

    private byte[] best(float[] shares, int pixels) {
        byte[] ids = new byte[pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            int start = pixel * model.classes();
            int best = 0;
            for (int i = 1; i < model.classes(); i++) {
                if (shares[start + i] > shares[start + best]) {
                    best = i;
                }
            }
            ids[pixel] = (byte) (best + 1);
        }
        return ids;
    }
}
