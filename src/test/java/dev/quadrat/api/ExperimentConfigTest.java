package dev.quadrat.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ExperimentConfigTest {
    private static final CommandType ZONES = CommandType.standard("ZONES");

    /** Each part writes down which parts it saw updated. */
    private record Part(String name, String seen) implements Config {
        @Override
        public Config updateForCommand(CommandType type, ExperimentConfig experiment) {
            return new Part(name, told(type, experiment));
        }
    }

    private record Task(String seen) implements TaskConfig {
        @Override
        public TaskConfig updateForCommand(CommandType type, ExperimentConfig experiment) {
            return new Task(told(type, experiment));
        }

        @Override
        public Optional<CommandConfig> command(CommandType type, ExperimentConfig experiment) {
            return Optional.empty();
        }
    }

    private record Step(CommandType type, String seen) implements CommandConfig {
        @Override
        public CommandConfig updateForCommand(CommandType updated, ExperimentConfig experiment) {
            return new Step(type, told(updated, experiment));
        }

        @Override
        public void run(CommandContext context) {}
    }

    @Test
    void aCommandWritesUnderTheRootTheTypeAndTheExperiment() {
        assertEquals("/r/chip/e", builder().build().commandUri(CommandType.CHIP));
        assertEquals(
                "/r/make_zones/e",
                builder().build().commandUri(CommandType.standard("make_zones")));
    }

    @Test
    void aKeyTakesThePlaceOfTheExperimentForItsTypeAlone() {
        ExperimentConfig experiment = builder().key(CommandType.CHIP, "shared").build();

        assertEquals("/r/chip/shared", experiment.commandUri(CommandType.CHIP));
        assertEquals("shared", experiment.key(CommandType.CHIP));
        assertEquals("/r/train/e", experiment.commandUri(CommandType.TRAIN));
    }

    @Test
    void anExplicitUriTakesThePlaceOfAllOfItAndLosesItsSlash() {
        assertEquals(
                "s3://b/chips",
                builder()
                        .key(CommandType.CHIP, "shared")
                        .commandUri(CommandType.CHIP, "s3://b/chips/")
                        .build()
                        .commandUri(CommandType.CHIP));
    }

    @Test
    void theRootLosesItsSlashesButTheFileSystemsRootWorksToo() {
        assertEquals("s3://b/k", builder().rootUri(" s3://b/k// ").build().rootUri());
        assertEquals("/chip/e", builder().rootUri("/").build().commandUri(CommandType.CHIP));
    }

    @Test
    void aMissingRootIsNamed() {
        assertEquals(
                "experiment 'e' has no root URI; set it with rootUri(…)",
                refused(ExperimentConfig.builder("e")::build));
        assertEquals(
                "experiment 'e' has no root URI; set it with rootUri(…)",
                refused(builder().rootUri(" ")::build));
    }

    @Test
    void anIdThatCannotBePartOfAUriIsRefused() {
        for (String id : List.of("", "a/b", "a b", ".hidden", "-x", "ä", "a\n")) {
            assertEquals(
                    "experiment id '"
                            + id
                            + "' must begin with a letter or digit and hold only letters, digits,"
                            + " '.', '_' and '-'",
                    refused(() -> ExperimentConfig.builder(id).rootUri("/r").build()));
        }
        assertEquals("a.B_c-1", ExperimentConfig.builder("a.B_c-1").rootUri("/r").build().id());
    }

    @Test
    void anEmptyKeyOrCommandUriIsRefusedWithItsType() {
        assertEquals(
                "experiment 'e' has an empty key for CHIP",
                refused(builder().key(CommandType.CHIP, " ")::build));
        assertEquals(
                "experiment 'e' has an empty URI for TRAIN",
                refused(builder().commandUri(CommandType.TRAIN, "")::build));
    }

    @Test
    void eachPartIsUpdatedInOrderAndSeesTheUpdatesOfThoseBeforeIt() {
        ExperimentConfig updated = full().updateForCommand(CommandType.TRAIN);

        assertEquals(new Task("TRAIN:"), updated.task());
        assertEquals(new Part("backend", "TRAIN: task"), updated.backend());
        assertEquals(new Part("dataset", "TRAIN: task backend"), updated.dataset());
        assertEquals(
                List.of(new Part("analyzer", "TRAIN: task backend dataset")), updated.analyzers());
        assertEquals(
                List.of(new Part("evaluator", "TRAIN: task backend dataset analyzer")),
                updated.evaluators());
        assertEquals(
                List.of(
                        new Step(
                                CommandType.TRAIN,
                                "TRAIN: task backend dataset analyzer evaluator"),
                        new Step(ZONES, "")),
                updated.commands());
    }

    @Test
    void anUpdateLeavesTheOriginalAsItWas() {
        ExperimentConfig original = full();
        ExperimentConfig updated = original.updateForCommand(CommandType.TRAIN);

        assertEquals(full(), original);
        assertNotEquals(original, updated);
    }

    @Test
    void anExperimentWithoutPartsIsUpdatedToItself() {
        assertEquals(builder().build(), builder().build().updateForCommand(CommandType.CHIP));
    }

    @Test
    void theTypesAreTheStandardOnesThenTheListedOnesOnceEach() {
        CommandType compare = CommandType.auxiliary("COMPARE");
        List<CommandType> expected = new ArrayList<>(CommandType.STANDARD);
        expected.addAll(List.of(ZONES, compare));

        assertEquals(
                expected,
                List.copyOf(
                        builder()
                                .command(new Step(ZONES, ""))
                                .command(new Step(CommandType.CHIP, ""))
                                .command(new Step(compare, ""))
                                .command(new Step(ZONES, ""))
                                .build()
                                .types()));
    }

    @Test
    void aChangedCopyKeepsAllElse() {
        ExperimentConfig changed =
                full().with(b -> b.key(CommandType.CHIP, "shared").custom("note", "x"));

        assertEquals("shared", changed.key(CommandType.CHIP));
        assertEquals("x", changed.custom().get("note"));
        assertEquals(full().commands(), changed.commands());
        assertEquals(full().backend(), changed.backend());
        assertEquals("e", full().key(CommandType.CHIP));
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        ExperimentConfig.Builder builder = builder();
        ExperimentConfig first = builder.build();
        builder.analyzer(new Part("analyzer", "")).key(CommandType.CHIP, "k");

        assertEquals(List.of(), first.analyzers());
        assertEquals("e", first.key(CommandType.CHIP));
        assertThrows(UnsupportedOperationException.class, () -> first.keys().put("CHIP", "x"));
    }

    private static ExperimentConfig.Builder builder() {
        return ExperimentConfig.builder("e").rootUri("/r");
    }

    private static ExperimentConfig full() {
        return builder()
                .task(new Task(""))
                .backend(new Part("backend", ""))
                .dataset(new Part("dataset", ""))
                .analyzer(new Part("analyzer", ""))
                .evaluator(new Part("evaluator", ""))
                .command(new Step(CommandType.TRAIN, ""))
                .command(new Step(ZONES, ""))
                .build();
    }

    private static String refused(Runnable made) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, made::run).getMessage());
    }

    private static String told(CommandType type, ExperimentConfig experiment) {
        StringBuilder told = new StringBuilder(type + ":");
        if (experiment.task() instanceof Task task && !task.seen.isEmpty()) {
            told.append(" task");
        }
        List<Config> parts = new ArrayList<>();
        Optional.ofNullable(experiment.backend()).ifPresent(parts::add);
        Optional.ofNullable(experiment.dataset()).ifPresent(parts::add);
        parts.addAll(experiment.analyzers());
        parts.addAll(experiment.evaluators());
        for (Config config : parts) {
            if (config instanceof Part part && !part.seen.isEmpty()) {
                told.append(' ').append(part.name);
            }
        }
        return told.toString();
    }
}
