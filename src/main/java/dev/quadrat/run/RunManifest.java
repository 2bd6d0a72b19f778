package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a run was asked to do; {@code run.json}, written once.
 *
 * @param jars as the person named them
 * @param arguments of the experiment methods
 * @param workingFolder what relative paths count from
 * @param gpuSlots commands at once that want a GPU
 * @param commandMegabytes heap of each command; null for an equal share of the machine's memory
 * @param temporaryFolder where commands keep intermediate files; null for the platform's place
 * @param runnerSettings values of the runner's own fields; null where it has none
 * @param source what its plan can be made again from; null in runs of earlier versions
 */
public record RunManifest(
        int schema,
        String id,
        String runner,
        Instant started,
        List<String> jars,
        Map<String, String> arguments,
        String workingFolder,
        int parallel,
        int gpuSlots,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer commandMegabytes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String temporaryFolder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> runnerSettings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanSource source) {
    public static final int SCHEMA = 1;

    public RunManifest {
        Required.of(id, "id");
        Required.of(runner, "runner");
        Required.of(started, "started");
        jars = Required.list(jars, "jars");
        Required.of(arguments, "arguments");
        Required.of(workingFolder, "workingFolder");
        // In an order of its own, so that files of the same content are the same.
        runnerSettings =
                runnerSettings == null
                        ? null
                        : Collections.unmodifiableMap(new TreeMap<>(runnerSettings));
    }

    /** As it was launched; what earlier versions did not write is as it was by default. */
    public LaunchSettings settings() {
        return new LaunchSettings(
                Math.max(1, parallel),
                Math.max(1, gpuSlots),
                commandMegabytes == null || commandMegabytes < 1
                        ? OptionalInt.empty()
                        : OptionalInt.of(commandMegabytes),
                Optional.ofNullable(temporaryFolder).map(Path::of),
                runnerSettings == null ? Map.of() : runnerSettings);
    }

    /** The same with other values of these of the runner's own fields. */
    public RunManifest with(Map<String, String> exact) {
        Map<String, String> values =
                new HashMap<>(runnerSettings == null ? Map.of() : runnerSettings);
        values.putAll(exact);
        return new RunManifest(
                schema,
                id,
                runner,
                started,
                jars,
                arguments,
                workingFolder,
                parallel,
                gpuSlots,
                commandMegabytes,
                temporaryFolder,
                values.isEmpty() ? null : values,
                source);
    }
}
