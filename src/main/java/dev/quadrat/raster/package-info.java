/**
 * The standard library for imagery, written against {@code dev.quadrat.api} alone, as any author's
 * own library would be.
 *
 * <pre>{@code
 * ExperimentConfig.builder("forest-16")
 *         .rootUri(rootUri)
 *         .task(SemanticSegmentation.of(ClassMap.of("water", "land")))
 *         .backend(RandomForest.ofTrees(16))
 *         .dataset(Dataset.builder().training(west).validation(east).build())
 *         .analyzer(new StatsAnalyzer())
 *         .evaluator(new SegmentationEvaluator())
 *         .build();
 * }</pre>
 *
 * <p>Packages stand in layers, each using only those before it: {@code geotiff}, {@code label},
 * {@code scene}, {@code analyze}, {@code chip}, {@code backend}, then one for each further command,
 * and {@code task} on top. A task decides what a label is by the commands that it makes; a backend
 * learns from chips and predicts windows, whatever the task. A further task brings its own chip,
 * predict and evaluation records and leaves the rest alone.
 */
@NullMarked
package dev.quadrat.raster;

import org.jspecify.annotations.NullMarked;
