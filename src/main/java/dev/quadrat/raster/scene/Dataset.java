package dev.quadrat.raster.scene;

import dev.quadrat.api.Config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scenes of an experiment.
 *
 * <pre>{@code
 * Dataset.builder().training(west).validation(east).test(north).build();
 * }</pre>
 *
 * <p>An immutable value.
 *
 * @param training what is learnt from; labels needed
 * @param validation held out: predicted and compared with their labels
 * @param test predicted only; need no labels
 */
public record Dataset(List<Scene> training, List<Scene> validation, List<Scene> test)
        implements Config {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if two scenes have the same id
     */
    public Dataset {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
        Set<String> ids = new HashSet<>();
        Stream.of(training, validation, test)
                .flatMap(List::stream)
                .filter(scene -> !ids.add(scene.id()))
                .findFirst()
                .ifPresent(
                        scene -> {
                            throw new IllegalArgumentException(
                                    "two scenes have the id '"
                                            + scene.id()
                                            + "'; ids name files, give each scene its own");
                        });
    }

    /**
     * Begins a dataset.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Training scenes, then validation scenes.
     *
     * @return those that are analysed and cut into chips
     */
    public List<Scene> labelled() {
        return Stream.concat(training.stream(), validation.stream()).toList();
    }

    /**
     * Validation scenes, then test scenes.
     *
     * @return those that are predicted
     */
    public List<Scene> predicted() {
        return Stream.concat(validation.stream(), test.stream()).toList();
    }

    /** Builds a {@link Dataset}. Not thread-safe. */
    public static final class Builder {
        private final List<Scene> training = new ArrayList<>();
        private final List<Scene> validation = new ArrayList<>();
        private final List<Scene> test = new ArrayList<>();

        private Builder() {}

        /**
         * Adds scenes to learn from.
         *
         * @param scenes labelled scenes
         * @return this
         */
        public Builder training(Collection<Scene> scenes) {
            training.addAll(scenes);
            return this;
        }

        /**
         * Adds scenes that are held out for evaluation.
         *
         * @param scenes labelled scenes
         * @return this
         */
        public Builder validation(Collection<Scene> scenes) {
            validation.addAll(scenes);
            return this;
        }

        /**
         * Adds scenes that are only predicted.
         *
         * @param scenes scenes, labelled or not
         * @return this
         */
        public Builder test(Collection<Scene> scenes) {
            test.addAll(scenes);
            return this;
        }

        /**
         * Makes the dataset.
         *
         * @return the dataset
         * @throws IllegalArgumentException if two scenes have the same id
         */
        public Dataset build() {
            return new Dataset(training, validation, test);
        }
    }
}
