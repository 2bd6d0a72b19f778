package dev.quadrat.cli;

import dev.quadrat.dag.NearestName;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerField;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.home.HomeFiles;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A runner by name, and the values of its own fields. */
final class RunnerOptions {
    @Option(
            names = {"-o", "--option"},
            paramLabel = "NAME=VALUE",
            description =
                    "A setting of the runner for this time, see below; repeat it for several."
                            + " Others are as the window has last kept them for the same"
                            + " profile.")
    List<String> options = new ArrayList<>();

    static ExperimentRunner runner(Workbench workbench, String name) {
        List<String> names = workbench.runners().stream().map(ExperimentRunner::name).toList();
        return workbench
                .runner(name)
                .orElseThrow(
                        () -> {
                            String hint =
                                    NearestName.of(name, names)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("there is " + String.join(", ", names));
                            return new CommandLineError(
                                    ExitCode.USAGE, "no runner '%s'; %s".formatted(name, hint));
                        });
    }

    /** Of all fields: as they are named here, else as they were last kept, else as initially. */
    Map<String, String> values(
            ExperimentRunner runner, CommonOptions common, Workbench workbench, Console console) {
        Map<String, String> named = named(runner);
        if (runner.fields().isEmpty()) {
            // The run remembers it all the same: a retry is to use it again.
            common.profile().ifPresent(name -> named.put(CommonOptions.PROFILE_FIELD, name));
            return named;
        }
        Optional<String> key =
                runner.fields().stream()
                        .filter(RunnerField::isKey)
                        .map(RunnerField::name)
                        .findFirst();
        key.filter(CommonOptions.PROFILE_FIELD::equals)
                .flatMap(_ -> common.profile())
                .ifPresent(profile -> named.putIfAbsent(CommonOptions.PROFILE_FIELD, profile));
        HomeFiles files = workbench.files(console::error);
        Optional<String> keyValue = key.flatMap(name -> Optional.ofNullable(named.get(name)));
        Map<String, String> values =
                new HashMap<>(
                        keyValue.map(value -> files.runnerValues(runner, value))
                                .orElseGet(() -> files.runnerValues(runner)));
        values.putAll(named);
        return values;
    }

    private Map<String, String> named(ExperimentRunner runner) {
        List<String> known = runner.fields().stream().map(RunnerField::name).toList();
        Map<String, String> named = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new CommandLineError(
                        ExitCode.USAGE,
                        "-o takes NAME=VALUE, not '%s'; the value may be blank".formatted(option));
            }
            String name = option.substring(0, equals).strip();
            if (!known.contains(name)) {
                throw unknown(runner, name, known);
            }
            named.put(name, option.substring(equals + 1).strip());
        }
        return named;
    }

    private static CommandLineError unknown(
            ExperimentRunner runner, String name, List<String> known) {
        return new CommandLineError(
                ExitCode.USAGE,
                known.isEmpty()
                        ? "%s has no settings of its own; leave -o %s out"
                                .formatted(runner.name(), name)
                        : "%s has no setting '%s'%s; it has %s"
                                .formatted(
                                        runner.name(),
                                        name,
                                        NearestName.of(name, known)
                                                .map(near -> ", did you mean " + near + "?")
                                                .orElse(""),
                                        String.join(", ", known)));
    }
}
