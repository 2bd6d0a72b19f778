package dev.quadrat.host;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Uris;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A command's outputs while they are made: some may be local and others remote. */
final class Outputs {
    private final List<String> uris;
    private final LocalOutputs local;
    private final RemoteOutputs remote;

    /**
     * @param owner one command of one run
     */
    Outputs(String owner, List<String> uris, Disk disk, Storage storage, TemporarySpace space) {
        this.uris = List.copyOf(uris);
        this.local = new LocalOutputs(owner, uris.stream().filter(Uris::isLocal).toList(), disk);
        this.remote =
                new RemoteOutputs(
                        uris.stream().filter(uri -> !Uris.isLocal(uri)).toList(), storage, space);
    }

    boolean areAllLocal() {
        return remote.isEmpty();
    }

    /**
     * A folder takes its place as a whole: a file in it that is moved by itself would be lost.
     *
     * @throws IOException if the outputs can't be made as they were reported
     */
    void refuseImpossible() throws IOException {
        remote.refuseBuckets();
        Set<String> all = Set.copyOf(uris);
        for (String uri : uris) {
            for (String outer = above(uri); outer != null; outer = above(outer)) {
                if (all.contains(outer)) {
                    throw new IOException(
                            "its output %s lies in its output %s; report the folder, or the files in it, not both"
                                    .formatted(uri, outer));
                }
            }
        }
    }

    private static @Nullable String above(String uri) {
        if (Uris.isLocal(uri)) {
            Path folder = Path.of(uri).getParent();
            return folder == null ? null : folder.toString();
        }
        int slash = uri.lastIndexOf('/');
        return slash <= uri.indexOf("://") + 2 ? null : uri.substring(0, slash);
    }

    /** See {@link LocalOutputs#recover}: of remote outputs nothing is left but in their places. */
    void recover(Set<String> pastOwners) throws IOException {
        local.recover(pastOwners);
    }

    /** Deletes what this attempt no longer needs; temporary space goes as a whole. */
    void clear() throws IOException {
        local.clear();
    }

    Path path(String uri) throws IOException {
        if (!uris.contains(uri)) {
            throw new IllegalArgumentException(
                    "this command did not report the output %s; it reported %s"
                            .formatted(uri, String.join(", ", uris)));
        }
        return Uris.isLocal(uri) ? local.path(uri) : remote.path(uri);
    }

    void requireAll() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String uri : uris) {
            if (!(Uris.isLocal(uri) ? local.isMade(uri) : remote.isMade(uri))) {
                missing.add(uri);
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(
                    "it ended without an error but did not write %s; outputs are written to context.output(…), by a program to its $output_… variables"
                            .formatted(String.join(", ", missing)));
        }
    }

    /** Whether what was there before the command is still there. */
    boolean areUntouched() {
        return local.areUntouched() && remote.areUntouched();
    }

    /**
     * First those whose way may fail: the local ones are moved in a moment, and put back if that
     * can't be done.
     *
     * @throws InterruptedException if it was cancelled on the way
     */
    void moveIntoPlace(BooleanSupplier cancelled) throws IOException, InterruptedException {
        remote.moveIntoPlace(cancelled);
        local.moveIntoPlace();
    }
}
