package dev.quadrat.workbench.instance;

import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the first window listens.
 *
 * @param process its id
 */
record Address(Path socket, long process) {
    static Path file(Path home) {
        return home.resolve("window.address");
    }

    void write(Path home) throws IOException {
        AtomicFile.write(file(home), socket + "\n" + process + "\n");
    }

    /** Empty if nobody has written one yet. */
    static Optional<Address> read(Path home) {
        try {
            List<String> lines = Files.readAllLines(file(home));
            return Optional.of(
                    new Address(Path.of(lines.getFirst()), Long.parseLong(lines.get(1))));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
