package dev.quadrat.workbench.home;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A JSON file that several threads and processes may change.
 *
 * @param <T> its form
 */
final class HomeFile<T> {
    /** A process has a file lock as a whole, and may not ask for it twice. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final Class<T> form;
    private final T empty;
    private final Consumer<String> complain;

    /**
     * @param empty what holds while there is no file
     * @param complain told, in a sentence, what is wrong with the file
     */
    HomeFile(Path file, Class<T> form, T empty, Consumer<String> complain) {
        this.file = file;
        this.form = form;
        this.empty = empty;
        this.complain = complain;
    }

    /** What is done while no other thread or process changes the file. */
    private interface Alone<R> {
        R run() throws IOException;
    }

    /** What the file says, or the empty form where it says nothing that can be understood. */
    T read() {
        try {
            return content();
        } catch (JsonProcessingException | CharacterCodingException e) {
            return readDamaged();
        } catch (IOException e) {
            complain.accept(
                    "%s can't be read: %s; what it holds is not used"
                            .formatted(file, FailureText.of(e)));
            return empty;
        }
    }

    /**
     * Reads, changes and writes while no other process does.
     *
     * @throws IOException also if the file can't be read: what is in it is not to be lost
     */
    T change(UnaryOperator<T> change) throws IOException {
        return alone(
                () -> {
                    T before = readOrSetAside();
                    T now = change.apply(before);
                    if (!now.equals(before) || !Files.exists(file)) {
                        AtomicFile.write(file, RunJson.pretty(now) + "\n");
                    }
                    return now;
                });
    }

    private T content() throws IOException {
        try {
            // First the file: where there is none, no JSON need be understood at start.
            String text = Files.readString(file);
            T value = RunJson.MAPPER.readValue(text, form);
            return value == null ? empty : value;
        } catch (NoSuchFileException e) {
            return empty;
        }
    }

    /** Once more, since another window may have put it aside and written a sound one. */
    private T readDamaged() {
        try {
            return alone(this::readOrSetAside);
        } catch (IOException e) {
            complain.accept(
                    "%s is damaged and can't be put aside: %s; move it away by hand"
                            .formatted(file, FailureText.of(e)));
            return empty;
        }
    }

    private T readOrSetAside() throws IOException {
        try {
            return content();
        } catch (JsonProcessingException | CharacterCodingException e) {
            Path aside = free();
            Files.move(file, aside);
            complain.accept(
                    "%s is damaged; it was kept aside as %s, and Quadrat goes on without it"
                            .formatted(file, aside.getFileName()));
            return empty;
        }
    }

    private <R> R alone(Alone<R> work) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        THREADS.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                file.resolveSibling(".settings.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.run();
        } finally {
            THREADS.unlock();
        }
    }

    /** An earlier one is not written over. */
    private Path free() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        }
        return aside;
    }
}
