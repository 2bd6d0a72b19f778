package dev.quadrat.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with what is expected. {@code -Dgolden.write=true} writes them anew, to be looked at. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dev/quadrat/layout");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.readString(file), actual, name);
    }
}
