package dev.quadrat.raster;

import dev.quadrat.api.CommandContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A command's context for local files, which writes outputs where they belong at once. */
public final class FolderContext implements CommandContext {
    private final Path temporary;
    private final List<String> lines = new ArrayList<>();

    public FolderContext(Path temporary) {
        this.temporary = temporary;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public Path input(String uri) {
        return Path.of(uri);
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return FileChannel.open(Path.of(uri), StandardOpenOption.READ);
    }

    @Override
    public Path output(String uri) throws IOException {
        Path path = Path.of(uri);
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        return path;
    }

    @Override
    public Path temporaryFolder() {
        try {
            return Files.createTempDirectory(temporary, "command");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void progress(double fraction, String what) {
        lines.add(what);
    }

    @Override
    public void log(String line) {
        lines.add(line);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
