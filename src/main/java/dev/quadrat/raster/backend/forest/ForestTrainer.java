package dev.quadrat.raster.backend.forest;

import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Grows trees with Tribuo. */
final class ForestTrainer {
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");
    private static final float FEATURE_FRACTION = 0.35f;
    private static final float SMALLEST_LEAF = 4;

    private final RandomForest forest;

    ForestTrainer(RandomForest forest) {
        this.forest = forest;
    }

    List<FlatTree> train(PixelSamples samples, int classes) {
        TRIBUO.setLevel(Level.WARNING);
        CARTClassificationTrainer tree =
                new CARTClassificationTrainer(
                        forest.depth(),
                        SMALLEST_LEAF,
                        0,
                        FEATURE_FRACTION,
                        false,
                        new GiniIndex(),
                        forest.seed());
        RandomForestTrainer<Label> trainer =
                new RandomForestTrainer<>(
                        tree, new VotingCombiner(), forest.trees(), forest.seed());
        Model<Label> model = trainer.train(dataset(samples));
        List<FlatTree> trees = new ArrayList<>();
        for (Model<Label> member : ((WeightedEnsembleModel<Label>) model).getModels()) {
            trees.add(new TreeFlattener(classes).flatten((TreeModel<Label>) member));
        }
        return trees;
    }

    private static MutableDataset<Label> dataset(PixelSamples samples) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance(
                                "training chips", Instant.EPOCH.atOffset(ZoneOffset.UTC), labels),
                        labels);
        String[] names = new String[samples.features(0).length];
        for (int f = 0; f < names.length; f++) {
            names[f] = "%05d".formatted(f);
        }
        for (int i = 0; i < samples.size(); i++) {
            Label label = new Label(Integer.toString(samples.classId(i)));
            dataset.add(new ArrayExample<>(label, names, samples.features(i)));
        }
        return dataset;
    }
}
