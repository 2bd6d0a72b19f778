package dev.quadrat.cli;

import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;
import dev.quadrat.workbench.ExperimentRequest;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which experiments, and what of them: the options that {@code run}, {@code plan} … share. */
final class ExperimentOptions {
    @Option(
            names = {"-p", "--path"},
            paramLabel = "JAR",
            description = "An experiment jar; repeat it for several.")
    List<Path> jars = new ArrayList<>();

    @Option(
            names = {"-e", "--experiment-class"},
            paramLabel = "GLOB",
            description = "Only sets whose class name matches.")
    List<String> classGlobs = new ArrayList<>();

    @Option(
            names = {"-a", "--arg"},
            arity = "2",
            paramLabel = "KEY VALUE",
            hideParamSyntax = true,
            description = "An argument of the experiment methods.")
    List<String> arguments = new ArrayList<>();

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            defaultValue = ExperimentRequest.PREFIX,
            description = "What experiment methods begin with (default: ${DEFAULT-VALUE}).")
    String prefix = ExperimentRequest.PREFIX;

    @Option(
            names = {"-m", "--method"},
            paramLabel = "GLOB",
            description = "Only methods whose package.Class.method matches.")
    List<String> methodGlobs = new ArrayList<>();

    @Option(
            names = {"-f", "--filter"},
            paramLabel = "GLOB",
            description = "Only experiments whose id matches.")
    List<String> filterGlobs = new ArrayList<>();

    @Option(
            names = {"-s", "--splits"},
            paramLabel = "N",
            defaultValue = "1",
            description = "Cut commands that can be split into at most N parts.")
    int splits = 1;

    @Option(
            names = {"-r", "--rerun"},
            description = "Run what is done, too.")
    boolean rerun;

    @Option(
            names = "--rerun-stale",
            description =
                    "Run what is done but stale, too, and what follows it; --rerun includes it.")
    boolean rerunStale;

    @Option(
            names = "--from",
            paramLabel = "ID",
            description = "Only this command and what follows it; an id may be shortened.")
    List<String> from = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "ID",
            description = "Only this command and what leads to it.")
    List<String> to = new ArrayList<>();

    @Option(names = "--only", paramLabel = "ID", description = "Only this command.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--again",
            paramLabel = "ID",
            description = "Only this command, even if it is done.")
    List<String> againIds = new ArrayList<>();

    @Option(
            names = "--experiment",
            paramLabel = "ID",
            description = "Only what this experiment wants.")
    List<String> experiments = new ArrayList<>();

    @Option(
            names = {"-x", "--skip-file-check"},
            description = "Don't look whether inputs exist.")
    boolean skipFileCheck;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long experiment code may take (default: ${DEFAULT-VALUE}).")
    int limitSeconds = 60;

    ExperimentRequest request() {
        if (jars.isEmpty()) {
            throw new CommandLineError(ExitCode.USAGE, "no experiment jar is named; add -p JAR");
        }
        if (splits < 1) {
            throw new CommandLineError(ExitCode.USAGE, "--splits must be 1 or more, not " + splits);
        }
        return new ExperimentRequest(
                jars,
                classGlobs,
                prefix,
                methodGlobs,
                filterGlobs,
                argumentMap(),
                splits,
                limit(),
                Path.of(""));
    }

    Duration limit() {
        if (limitSeconds < 1) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--limit must be 1 second or more, not " + limitSeconds);
        }
        return Duration.ofSeconds(limitSeconds);
    }

    boolean hasArguments() {
        return !arguments.isEmpty();
    }

    PlanRequest planRequest(List<String> types) {
        Rerun again = rerun ? Rerun.EVERYTHING : rerunStale ? Rerun.STALE : Rerun.NOTHING;
        return new PlanRequest(
                types, new Subset(from, to, only, experiments, againIds), again, skipFileCheck);
    }

    private Map<String, String> argumentMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            map.put(arguments.get(i), arguments.get(i + 1));
        }
        return map;
    }
}
