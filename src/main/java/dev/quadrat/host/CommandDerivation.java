package dev.quadrat.host;

import com.fasterxml.jackson.databind.util.TokenBuffer;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandIo;
import dev.quadrat.api.CommandType;
import dev.quadrat.api.ExperimentConfig;
import dev.quadrat.api.TaskConfig;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.host.Pieces.Seen;
import dev.quadrat.storage.Uris;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** From an experiment to the definitions of its commands. */
final class CommandDerivation {
    private static final int MOST_TOLD_AT_ONCE = 200;

    private final ConfigJson json;
    private final RoundTrip roundTrip;
    private final Pieces pieces;
    private final AuthorCode author;
    private final Consumer<HostMessage> tell;
    private final int splits;
    private final Path workingFolder;
    private final Map<String, dev.quadrat.dag.CommandType> types = new HashMap<>();

    CommandDerivation(
            ConfigJson json,
            CodeHashes code,
            AuthorCode author,
            Consumer<HostMessage> tell,
            int splits,
            Path workingFolder) {
        this.json = json;
        this.roundTrip = new RoundTrip(json);
        this.pieces = new Pieces(json, code, workingFolder);
        this.author = author;
        this.tell = tell;
        this.splits = splits;
        this.workingFolder = workingFolder;
        CommandType.STANDARD.forEach(this::type);
    }

    /** Tells the experiment and every command of it; stops at its first mistake. */
    void derive(ExperimentConfig original) throws AuthorFailure {
        ExperimentConfig experiment = original;
        for (CommandType type : original.types()) {
            ExperimentConfig before = experiment;
            experiment =
                    call(
                            before.id(),
                            "updateForCommand(" + type + ") of experiment " + before.id(),
                            () -> before.updateForCommand(type));
        }
        tellResolved(experiment);
        for (CommandConfig command : commands(experiment)) {
            derive(command, experiment.id());
        }
    }

    /** Tells a command's parts, and once for all of them what they lack. */
    void derive(CommandConfig command, @Nullable String experiment) throws AuthorFailure {
        String what = command.type() + (experiment == null ? "" : " of experiment " + experiment);
        List<String> experiments = experiment == null ? List.of() : List.of(experiment);
        int unordered = json.unordered();
        RoundTrip.Result trip =
                call(experiment, "the configuration of " + what, () -> roundTrip.of(command));
        TokenBuffer written =
                switch (trip) {
                    case RoundTrip.Result.Kept kept -> kept.json();
                    case RoundTrip.Result.Lost lost -> throw lost(what, lost.what(), experiments);
                };
        boolean isUnordered = json.unordered() > unordered;
        List<? extends CommandConfig> configs =
                call(experiment, "split of " + what, () -> List.copyOf(command.split(splits)));
        List<Seen> parts = new ArrayList<>();
        for (CommandConfig config : configs) {
            CommandIo io = call(experiment, "reportIo of " + what, () -> pieces.io(config));
            parts.add(
                    call(
                            experiment,
                            "the description of " + what,
                            () ->
                                    isSame(config, command)
                                            ? pieces.seen(config, io, written, isUnordered)
                                            : pieces.seen(config, io)));
        }
        List<List<Piece>> items = items(command, parts, experiment, what);
        List<CommandPart> told = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Seen part = parts.get(i);
            told.add(
                    new CommandPart(
                            type(part.type()),
                            parts.size() > 1 ? new SplitPart(i, parts.size()) : null,
                            part.gpu(),
                            part.piece(),
                            items.isEmpty() ? List.of() : items.get(i)));
            if (told.size() == MOST_TOLD_AT_ONCE || i == parts.size() - 1) {
                tell.accept(new HostMessage.CommandDerived(experiment, told));
                told = new ArrayList<>();
            }
        }
        Set<String> lacks = new LinkedHashSet<>();
        parts.forEach(part -> lacks.addAll(part.missing()));
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

    @SuppressWarnings("ReferenceEquality") // equals is the author's
    private static boolean isSame(CommandConfig one, CommandConfig other) {
        return one == other;
    }

    private static AuthorFailure lost(String what, String lost, List<String> experiments) {
        return new AuthorFailure(
                Problem.error(
                        Problem.Kind.EXPERIMENT,
                        "the configuration of %s does not survive JSON: %s; a config is a record of JSON-able values"
                                .formatted(what, lost),
                        experiments,
                        List.of()));
    }

    /** The items of each part; none at all if each part is its own one item. */
    private List<List<Piece>> items(
            CommandConfig command, List<Seen> parts, @Nullable String experiment, String what)
            throws AuthorFailure {
        FinestParts finest = new FinestParts(parts);
        if (finest.areFinest()) {
            return List.of();
        }
        List<? extends CommandConfig> configs =
                call(
                        experiment,
                        "split of " + what,
                        () -> List.copyOf(command.split(finest.most())));
        if (configs.size() <= parts.size()) {
            return List.of();
        }
        List<Seen> finer = new ArrayList<>();
        for (CommandConfig config : configs) {
            CommandIo io = call(experiment, "reportIo of " + what, () -> pieces.io(config));
            finer.add(
                    call(experiment, "the description of " + what, () -> pieces.seen(config, io)));
        }
        return finest.sort(finer).orElse(List.of());
    }

    /** An experiment that is no JSON can run all the same: its commands are looked at apart. */
    private void tellResolved(ExperimentConfig experiment) throws AuthorFailure {
        call(
                experiment.id(),
                "the configuration of experiment " + experiment.id(),
                () -> {
                    tell.accept(resolved(experiment));
                    return true;
                });
    }

    private HostMessage resolved(ExperimentConfig experiment) {
        try {
            return new HostMessage.ExperimentResolved(
                    experiment.id(),
                    Uris.normalise(experiment.rootUri(), workingFolder),
                    new Told(pieces.tree(json.write(experiment))));
        } catch (IOException e) {
            return new HostMessage.ProblemFound(
                    Problem.warning(
                            Problem.Kind.EXPERIMENT,
                            "no copy of experiment %s will be saved, it does not survive JSON: %s"
                                    .formatted(experiment.id(), e.getMessage()),
                            List.of(experiment.id()),
                            List.of()));
        }
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
                                type + " of experiment " + experiment.id(),
                                () -> task.command(type, experiment))
                        .ifPresent(commands::add);
            }
        }
        return commands;
    }

    private <T> T call(@Nullable String experiment, String what, Callable<T> code)
            throws AuthorFailure {
        List<String> experiments = experiment == null ? List.of() : List.of(experiment);
        return author.call(what, Problem.Kind.EXPERIMENT, experiments, code);
    }

    private dev.quadrat.dag.CommandType type(CommandType type) {
        return types.computeIfAbsent(
                type.name(),
                name -> new dev.quadrat.dag.CommandType(name, types.size(), type.auxiliary()));
    }
}
