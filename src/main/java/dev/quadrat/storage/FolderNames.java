package dev.quadrat.storage;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The names in a folder, folded: some file systems take two spellings for one name. So a name that
 * is not among them is not there, and one that is may be there.
 */
final class FolderNames {
    private final Set<String> names = new HashSet<>();

    private FolderNames() {}

    /**
     * Empty if the folder can't be listed, or holds so much that asking for each is less work.
     *
     * @param most names that are worth listing
     */
    static Optional<FolderNames> list(Path folder, int most, BooleanSupplier stopped) {
        FolderNames found = new FolderNames();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (found.names.size() == most || stopped.getAsBoolean()) {
                    return Optional.empty();
                }
                Path name = file.getFileName();
                if (name != null) {
                    found.names.add(folded(name.toString()));
                }
            }
            return Optional.of(found);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
    }

    boolean mayHold(String name) {
        return names.contains(folded(name));
    }

    /** No two names that any file system takes for one are folded differently. */
    private static String folded(String name) {
        String base = name;
        if (!isAscii(name)) {
            // Upper case first: ß is SS there.
            base =
                    Normalizer.normalize(name, Normalizer.Form.NFKD)
                            .replaceAll("\\p{Cf}", "")
                            .toUpperCase(Locale.ROOT);
        }
        return base.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
