package dev.quadrat.workbench;

import dev.quadrat.run.FailureText;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Writes a file where a person wants it; what keeps it from that is told in a sentence. */
public final class FileExport {
    /** What can go wrong on a disk. */
    interface Writer {
        void write(Path file, byte[] content) throws IOException;
    }

    private final Writer writer;

    FileExport(Writer writer) {
        this.writer = writer;
    }

    public static FileExport toDisk() {
        return new FileExport(AtomicFile::write);
    }

    /** Returns what kept it from being written; empty if nothing did. */
    public Optional<String> write(Path file, byte[] content) {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; choose the name of a file");
        }
        try {
            writer.write(file, content);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(refusal(file, e));
        }
    }

    static String refusal(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return "%s can't be written: you may not write into %s; choose another folder"
                    .formatted(file, folder(file));
        }
        if (e instanceof NoSuchFileException) {
            // The file it tells of is a temporary one, beside what was asked for.
            return "%s can't be written: no file can be made in %s; choose another folder"
                    .formatted(file, folder(file));
        }
        if (e instanceof FileAlreadyExistsException) {
            return "%s can't be written: %s is a file, no folder; choose another folder"
                    .formatted(file, e.getMessage());
        }
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return "%s can't be written: the disk is full; make room there or choose another disk"
                    .formatted(file);
        }
        if (message.contains("read-only")) {
            return "%s can't be written: its disk is read-only; choose another folder"
                    .formatted(file);
        }
        return "%s can't be written: %s; choose another place".formatted(file, FailureText.of(e));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
