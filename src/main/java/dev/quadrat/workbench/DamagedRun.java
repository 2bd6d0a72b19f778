package dev.quadrat.workbench;

import dev.quadrat.run.FailureText;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A folder among the runs that can't be read as one.
 *
 * @param reason for people
 */
public record DamagedRun(String id, Path path, String reason) {
    static DamagedRun of(Path folder, IOException e) {
        return new DamagedRun(String.valueOf(folder.getFileName()), folder, reason(e));
    }

    /** The folder is told already. */
    static String reason(IOException e) {
        return e instanceof NoSuchFileException gone && gone.getFile() != null
                ? Path.of(gone.getFile()).getFileName() + " is missing"
                : FailureText.of(e);
    }
}
