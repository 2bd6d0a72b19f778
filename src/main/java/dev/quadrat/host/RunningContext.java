package dev.quadrat.host;

import dev.quadrat.api.CommandContext;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Uris;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** The context of a command in this process. Thread-safe. */
final class RunningContext implements CommandContext {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<String> inputs;
    private final Outputs outputs;
    private final Storage storage;
    private final TemporarySpace space;
    private final FetchedInputs fetched;
    private final Path workingFolder;
    private final PrintStream log;
    private final BiConsumer<Double, String> progress;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private String told = "";

    RunningContext(
            List<String> inputs,
            Outputs outputs,
            Storage storage,
            TemporarySpace space,
            Path workingFolder,
            PrintStream log,
            BiConsumer<Double, String> progress) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.storage = storage;
        this.space = space;
        this.fetched = new FetchedInputs(storage, space, this::isCancelled, this::log);
        this.workingFolder = workingFolder;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public Path input(String uri) throws IOException {
        String place = reported(uri);
        if (!Uris.isLocal(place)) {
            return fetched.copy(place);
        }
        if (!storage.exists(place)) {
            throw missing(place);
        }
        return Path.of(place);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        String place = reported(uri);
        try {
            return storage.open(place);
        } catch (NoSuchFileException e) {
            throw missing(place);
        }
    }

    private static FileNotFoundException missing(String place) {
        return new FileNotFoundException(place + " does not exist, though it is an input");
    }

    @Override
    public Path output(String uri) throws IOException {
        return outputs.path(Uris.normalise(uri, workingFolder));
    }

    @Override
    public Path temporaryFolder() throws IOException {
        return space.folder("work");
    }

    @Override
    public void progress(double fraction, String what) {
        synchronized (this) {
            if (!told.equals(what)) {
                told = what;
                log(what);
            }
        }
        progress.accept(fraction, what);
    }

    @Override
    public void log(String line) {
        log.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + " " + line);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
    }

    private String reported(String uri) {
        String place = Uris.normalise(uri, workingFolder);
        boolean known =
                inputs.stream()
                        .anyMatch(input -> place.equals(input) || place.startsWith(input + "/"));
        if (!known) {
            throw new IllegalArgumentException(
                    "this command did not report the input %s; it reported %s"
                            .formatted(place, String.join(", ", inputs)));
        }
        return place;
    }
}
