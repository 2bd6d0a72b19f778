package dev.quadrat.api;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what a command reads, writes and lacks.
 *
 * <pre>{@code
 * io.input(imageUri).output(chipsUri);
 * if (labels == null) {
 *     io.missing("scene " + id + " has no labels, TRAIN needs them");
 * }
 * }</pre>
 *
 * <p>URIs are local paths, {@code file:}, {@code s3:} or {@code http(s):} URIs; relative paths
 * count from the folder where Quadrat was started. Not thread-safe.
 */
public final class CommandIo {
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> outputs = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    /** Makes an empty collector. */
    public CommandIo() {}

    /**
     * Reports a file or folder that the command reads.
     *
     * @param uri its URI; null or blank, it is reported as {@link #missing}
     * @return this
     */
    public CommandIo input(@Nullable String uri) {
        return add(inputs, uri, "an input");
    }

    /**
     * Reports several inputs.
     *
     * @param uris their URIs
     * @return this
     */
    public CommandIo inputs(Collection<? extends @Nullable String> uris) {
        uris.forEach(this::input);
        return this;
    }

    /**
     * Reports a file or folder that the command writes.
     *
     * @param uri its URI; null or blank, it is reported as {@link #missing}
     * @return this
     */
    public CommandIo output(@Nullable String uri) {
        return add(outputs, uri, "an output");
    }

    /**
     * Reports several outputs.
     *
     * @param uris their URIs
     * @return this
     */
    public CommandIo outputs(Collection<? extends @Nullable String> uris) {
        uris.forEach(this::output);
        return this;
    }

    /**
     * Reports that the configuration lacks something without which the command can't run.
     *
     * @param message one sentence: what lacks, where, what to do
     * @return this
     */
    public CommandIo missing(String message) {
        missing.add(message);
        return this;
    }

    /**
     * The inputs so far.
     *
     * @return a copy, in the order of reporting
     */
    public List<String> inputs() {
        return List.copyOf(inputs);
    }

    /**
     * The outputs so far.
     *
     * @return a copy, in the order of reporting
     */
    public List<String> outputs() {
        return List.copyOf(outputs);
    }

    /**
     * The missing-input messages so far.
     *
     * @return a copy, in the order of reporting
     */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    private CommandIo add(Set<String> uris, @Nullable String uri, String what) {
        if (uri == null || uri.isBlank()) {
            return missing(what + " has no URI; set it, or fill it in with updateForCommand");
        }
        uris.add(uri);
        return this;
    }
}
