package dev.quadrat.api;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that runs a program: Python, GDAL, a shell script.
 *
 * <pre>{@code
 * ProgramCommand.builder(CommandType.TRAIN, "python", "train.py",
 *                 "--chips", "${input.chips}", "--out", "${output.model}")
 *         .input("chips", "chip/my-experiment/chips.zip")
 *         .output("model", "model.pt")
 *         .workingFolder("/home/me/project")
 *         .virtualEnvironment("/home/me/project/.venv")
 *         .environment("OMP_NUM_THREADS", "4")
 *         .build();
 * }</pre>
 *
 * <p>The program sees local paths in the place of <code>${input.NAME}</code> and <code>
 * ${output.NAME}</code>; what it writes there appears at the output's URI when it has ended with
 * exit code 0. What it prints goes to the command's log. A relative output lies under the command's
 * own URI, a relative input under the experiment's root URI.
 *
 * <p>The same paths are in the variables {@code input_NAME} and {@code output_NAME}, which is the
 * safe way in a shell line, whatever characters a path holds:
 *
 * <pre>{@code
 * ProgramCommand.builder(CommandType.EVAL, "sh", "-c", "wc -l < \"$input_table\" > \"$output_count\"")
 * }</pre>
 *
 * @param type the command's type; of a standard type, it takes the place of the task's own command
 * @param program the program and its arguments
 * @param environment variables that are set in addition
 * @param workingFolder where the program starts; Quadrat's own working folder if null
 * @param virtualEnvironment a Python virtual environment to run in, or null
 * @param inputs URIs by name
 * @param outputs URIs by name, at least one
 * @param gpu whether the program wants a GPU
 */
public record ProgramCommand(
        CommandType type,
        List<String> program,
        Map<String, String> environment,
        @Nullable String workingFolder,
        @Nullable String virtualEnvironment,
        Map<String, String> inputs,
        Map<String, String> outputs,
        boolean gpu)
        implements CommandConfig {
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(input|output)\\.([^}]+)}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    /**
     * Checks that every placeholder has an input or output of its name.
     *
     * @throws IllegalArgumentException if one has none, if there is no program or no output, or if
     *     two names make one variable
     */
    public ProgramCommand {
        program = List.copyOf(program);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        if (program.isEmpty() || program.getFirst().isBlank()) {
            throw new IllegalArgumentException("a " + type + " program command names no program");
        }
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "the program " + program.getFirst() + " needs at least one output");
        }
        checkVariables(program.getFirst(), "input_", inputs);
        checkVariables(program.getFirst(), "output_", outputs);
        for (String word : program) {
            Matcher matcher = PLACEHOLDER.matcher(word);
            while (matcher.find()) {
                Map<String, String> known = matcher.group(1).equals("input") ? inputs : outputs;
                if (!known.containsKey(matcher.group(2))) {
                    throw new IllegalArgumentException(
                            "the program %s mentions %s, but the %ss are %s"
                                    .formatted(
                                            program.getFirst(),
                                            matcher.group(),
                                            matcher.group(1),
                                            known.isEmpty()
                                                    ? "none"
                                                    : String.join(", ", known.keySet())));
                }
            }
        }
    }

    /**
     * Begins a program command.
     *
     * @param type the command's type
     * @param program the program and its arguments
     * @return a builder
     */
    public static Builder builder(CommandType type, String... program) {
        return new Builder(type, List.of(program));
    }

    @Override
    public CommandConfig updateForCommand(CommandType updated, ExperimentConfig experiment) {
        return new ProgramCommand(
                type,
                program,
                environment,
                workingFolder,
                virtualEnvironment,
                resolved(inputs, experiment.rootUri()),
                resolved(outputs, experiment.commandUri(type)),
                gpu);
    }

    @Override
    public void reportIo(CommandType reported, CommandIo io) {
        io.inputs(inputs.values()).outputs(outputs.values());
    }

    @Override
    public boolean usesGpu() {
        return gpu;
    }

    @Override
    public void run(CommandContext context) throws IOException, InterruptedException {
        new ProgramRun(this, context).run();
    }

    /** The environment variable of an input or output. */
    static String variable(String prefix, String name) {
        return prefix + name.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static void checkVariables(String program, String prefix, Map<String, String> uris) {
        Map<String, String> names = new HashMap<>();
        for (String name : uris.keySet()) {
            String other = names.putIfAbsent(variable(prefix, name), name);
            if (other != null) {
                throw new IllegalArgumentException(
                        "the program %s would find both '%s' and '%s' in the variable %s; call one of them otherwise"
                                .formatted(program, other, name, variable(prefix, name)));
            }
        }
    }

    private static Map<String, String> resolved(Map<String, String> uris, String folder) {
        Map<String, String> resolved = new LinkedHashMap<>();
        uris.forEach(
                (name, uri) -> {
                    boolean absolute = SCHEME.matcher(uri).matches() || Path.of(uri).isAbsolute();
                    resolved.put(name, absolute ? uri : folder + "/" + uri);
                });
        return resolved;
    }

    /** Builds a {@link ProgramCommand}. Not thread-safe. */
    public static final class Builder {
        private final CommandType type;
        private final List<String> program;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final Map<String, String> inputs = new LinkedHashMap<>();
        private final Map<String, String> outputs = new LinkedHashMap<>();
        private @Nullable String workingFolder;
        private @Nullable String virtualEnvironment;
        private boolean gpu;

        private Builder(CommandType type, List<String> program) {
            this.type = type;
            this.program = program;
        }

        /**
         * Sets an environment variable.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /**
         * Declares what the program reads.
         *
         * @param name for <code>${input.NAME}</code>
         * @param uri a file or folder; relative ones lie under the experiment's root URI
         * @return this
         */
        public Builder input(String name, String uri) {
            inputs.put(name, uri);
            return this;
        }

        /**
         * Declares what the program writes.
         *
         * @param name for <code>${output.NAME}</code>
         * @param uri a file or folder; relative ones lie under the command's own URI
         * @return this
         */
        public Builder output(String name, String uri) {
            outputs.put(name, uri);
            return this;
        }

        /**
         * Sets where the program starts.
         *
         * @param folder a local folder
         * @return this
         */
        public Builder workingFolder(String folder) {
            this.workingFolder = folder;
            return this;
        }

        /**
         * Runs the program in a Python virtual environment.
         *
         * @param folder the environment's folder, the one that holds {@code bin}
         * @return this
         */
        public Builder virtualEnvironment(String folder) {
            this.virtualEnvironment = folder;
            return this;
        }

        /**
         * Says that the program wants a GPU.
         *
         * @return this
         */
        public Builder gpu() {
            this.gpu = true;
            return this;
        }

        /**
         * Makes the command.
         *
         * @return the command
         * @throws IllegalArgumentException if a placeholder has no input or output of its name
         */
        public ProgramCommand build() {
            return new ProgramCommand(
                    type,
                    program,
                    environment,
                    workingFolder,
                    virtualEnvironment,
                    inputs,
                    outputs,
                    gpu);
        }
    }
}
