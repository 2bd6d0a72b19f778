package dev.quadrat.raster.backend.forest;

import dev.quadrat.api.CommandContext;
import dev.quadrat.raster.backend.TrainingData;
import dev.quadrat.raster.backend.forest.PixelSampler.Sample;
import dev.quadrat.raster.label.ClassMap;

import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.EnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Grows a forest on samples of the training chips. */
final class ForestLearner {
    private static final float FEATURES_PER_SPLIT = 0.4f;
    // Kept in a field: a logger that nobody holds forgets its level.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    private final RandomForest settings;
    private final TrainingData data;
    private final CommandContext context;

    ForestLearner(RandomForest settings, TrainingData data, CommandContext context) {
        this.settings = settings;
        this.data = data;
        this.context = context;
    }

    void learn(Path model) throws IOException {
        PixelFeatures features =
                PixelFeatures.of(
                        data.statistics(), settings.meanRadii(), settings.deviationRadii());
        PixelSampler sampler = new PixelSampler(features, data.classes().size(), context);
        context.progress(0, "drawing samples");
        List<Sample> samples = sampler.draw(data.training(), settings.samples(), settings.seed());
        if (samples.isEmpty()) {
            throw new IOException(
                    "the training chips hold no labelled pixel; check the labels of the training"
                            + " scenes");
        }
        context.log(
                "%,d samples of %d features: %s"
                        .formatted(samples.size(), features.count(), shares(samples)));
        context.progress(0.2, "growing %d trees".formatted(settings.trees()));
        Forest forest = new Forest(data.classes(), features, grow(samples, features.count()));
        ForestFormat.save(forest, model);
        context.progress(0.9, "checking on validation chips");
        List<Sample> held = sampler.draw(data.validation(), 4000, settings.seed());
        if (!held.isEmpty()) {
            context.log("accuracy on validation chips: %.3f".formatted(accuracy(forest, held)));
        }
    }

    private String shares(List<Sample> samples) {
        List<String> shares = new ArrayList<>();
        ClassMap classes = data.classes();
        for (int id = 1; id <= classes.size(); id++) {
            int wanted = id;
            long count = samples.stream().filter(sample -> sample.classId() == wanted).count();
            shares.add("%s %,d".formatted(classes.name(id), count));
        }
        return String.join(", ", shares);
    }

    private List<FlatTree> grow(List<Sample> samples, int featureCount) {
        TRIBUO.setLevel(Level.WARNING);
        CARTClassificationTrainer tree =
                new CARTClassificationTrainer(
                        settings.depth(), FEATURES_PER_SPLIT, settings.seed());
        RandomForestTrainer<Label> trainer =
                new RandomForestTrainer<>(
                        tree, new VotingCombiner(), settings.trees(), settings.seed());
        EnsembleModel<Label> ensemble = trainer.train(dataset(samples, featureCount));
        List<FlatTree> trees = new ArrayList<>();
        for (Model<Label> model : ensemble.getModels()) {
            ImmutableFeatureMap ids = model.getFeatureIDMap();
            trees.add(
                    TreeFlattener.flatten(
                            ((TreeModel<Label>) model).getRoot(),
                            data.classes(),
                            id -> Integer.parseInt(ids.get(id).getName())));
        }
        return trees;
    }

    private static MutableDataset<Label> dataset(List<Sample> samples, int featureCount) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance("training chips", labels), labels);
        String[] names = new String[featureCount];
        for (int i = 0; i < featureCount; i++) {
            names[i] = "%05d".formatted(i);
        }
        for (Sample sample : samples) {
            double[] values = new double[featureCount];
            for (int i = 0; i < featureCount; i++) {
                values[i] = sample.features()[i];
            }
            Label label = new Label(Integer.toString(sample.classId()));
            dataset.add(new ArrayExample<>(label, names, values));
        }
        return dataset;
    }

    private static double accuracy(Forest forest, List<Sample> samples) {
        int right = 0;
        for (Sample sample : samples) {
            if (forest.classify(sample.features()) == sample.classId()) {
                right++;
            }
        }
        return (double) right / samples.size();
    }
}
