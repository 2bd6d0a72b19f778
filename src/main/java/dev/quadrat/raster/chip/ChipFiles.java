package dev.quadrat.raster.chip;

import dev.quadrat.raster.scene.Dataset;
import dev.quadrat.raster.scene.Scene;

import java.util.List;

/**
 * Where the chips of a dataset are, one file a scene.
 *
 * @param training URIs of the chips that are learnt from
 * @param validation URIs of those that are held out
 */
public record ChipFiles(List<String> training, List<String> validation) {
    /** Copies. */
    public ChipFiles {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /**
     * The usual places: {@code <CHIP's URI>/train/<scene id>.zip} and {@code validation} likewise.
     *
     * @param chipUri CHIP's URI
     * @param dataset the scenes
     * @return their files, in the order of the scenes
     */
    public static ChipFiles under(String chipUri, Dataset dataset) {
        return new ChipFiles(
                dataset.training().stream().map(scene -> trainingUri(chipUri, scene)).toList(),
                dataset.validation().stream().map(scene -> validationUri(chipUri, scene)).toList());
    }

    static String trainingUri(String chipUri, Scene scene) {
        return chipUri + "/train/" + scene.id() + ".zip";
    }

    static String validationUri(String chipUri, Scene scene) {
        return chipUri + "/validation/" + scene.id() + ".zip";
    }
}
