package dev.quadrat.host;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.TaskConfig;
import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.storage.Uris;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** From an experiment to the definitions of its commands. */
final class CommandDerivation {
    private final ConfigJson json;
    private final RoundTrip roundTrip;
    private final AuthorCode author;
    private final Consumer<HostMessage> tell;
    private final int splits;
    private final Path workingFolder;
    private final Map<String, dev.quadrat.dag.CommandType> types = new HashMap<>();

    CommandDerivation(
            ConfigJson json,
            AuthorCode author,
            Consumer<HostMessage> tell,
            int splits,
            Path workingFolder) {
        this.json = json;
        this.roundTrip = new RoundTrip(json);
        this.author = author;
        this.tell = tell;
        this.splits = splits;
        this.workingFolder = workingFolder;
        CommandType.STANDARD.forEach(this::type);
    }

    /** Tells every command of the experiment; stops at its first mistake. */
    void derive(ExperimentConfig original) throws AuthorFailure {
        ExperimentConfig experiment = original;
        for (CommandType type : original.types()) {
            ExperimentConfig before = experiment;
            experiment =
                    call(
                            before.id(),
                            "updateForCommand(%s) of experiment %s".formatted(type, before.id()),
                            () -> before.updateForCommand(type));
        }
        for (CommandConfig command : commands(experiment)) {
            derive(command, experiment.id());
        }
    }

    /** Tells a command's parts, and once for all of them what they lack. */
    void derive(CommandConfig command, @Nullable String experiment) throws AuthorFailure {
        String what = command.type() + (experiment == null ? "" : " of experiment " + experiment);
        List<String> experiments = experiment == null ? List.of() : List.of(experiment);
        Optional<String> lost =
                call(experiment, "the configuration of " + what, () -> roundTrip.lost(command));
        if (lost.isPresent()) {
            throw new AuthorFailure(
                    Problem.error(
                            Problem.Kind.EXPERIMENT,
                            "the configuration of %s does not survive JSON: %s; a config is a record of JSON-able values"
                                    .formatted(what, lost.get()),
                            experiments,
                            List.of()));
        }
        List<? extends CommandConfig> parts =
                call(experiment, "split of " + what, () -> List.copyOf(command.split(splits)));
        Set<String> lacks = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            CommandConfig part = parts.get(i);
            SplitPart split = parts.size() > 1 ? new SplitPart(i, parts.size()) : null;
            tell.accept(define(part, split, experiment, what, lacks));
        }
        for (String lack : lacks) {
            Problem problem =
                    Problem.error(
                            Problem.Kind.MISSING_INPUT,
                            "%s: %s".formatted(what, lack),
                            experiments,
                            List.of());
            tell.accept(new HostMessage.ProblemFound(problem));
        }
    }

    private HostMessage define(
            CommandConfig part,
            @Nullable SplitPart split,
            @Nullable String experiment,
            String what,
            Set<String> lacks)
            throws AuthorFailure {
        CommandIo io =
                call(
                        experiment,
                        "reportIo of " + what,
                        () -> {
                            CommandIo collected = new CommandIo();
                            part.reportIo(part.type(), collected);
                            return collected;
                        });
        lacks.addAll(io.missing());
        return call(
                experiment,
                "the description of " + what,
                () ->
                        new HostMessage.CommandDerived(
                                new CommandDefinition(
                                        type(part.type()),
                                        split,
                                        experiment,
                                        normalised(io.inputs()),
                                        normalised(io.outputs()),
                                        part.usesGpu(),
                                        json.write(part))));
    }

    /** Standard types in their order, listed commands in the place of the task's, then the rest. */
    private List<CommandConfig> commands(ExperimentConfig experiment) throws AuthorFailure {
        List<CommandConfig> commands = new ArrayList<>();
        TaskConfig task = experiment.task();
        for (CommandType type : experiment.types()) {
            List<CommandConfig> listed =
                    experiment.commands().stream().filter(c -> c.type().equals(type)).toList();
            commands.addAll(listed);
            if (listed.isEmpty() && task != null) {
                call(
                                experiment.id(),
                                "%s of experiment %s".formatted(type, experiment.id()),
                                () -> task.command(type, experiment))
                        .ifPresent(commands::add);
            }
        }
        return commands;
    }

    private <T> T call(
            @Nullable String experiment, String what, java.util.concurrent.Callable<T> code)
            throws AuthorFailure {
        List<String> experiments = experiment == null ? List.of() : List.of(experiment);
        return author.call(what, Problem.Kind.EXPERIMENT, experiments, code);
    }

    private List<String> normalised(List<String> uris) {
        return uris.stream().map(uri -> Uris.normalise(uri, workingFolder)).distinct().toList();
    }

    private dev.quadrat.dag.CommandType type(CommandType type) {
        return types.computeIfAbsent(
                type.name(),
                name -> new dev.quadrat.dag.CommandType(name, types.size(), type.auxiliary()));
    }
}
