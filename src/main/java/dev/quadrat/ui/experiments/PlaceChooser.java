package dev.quadrat.ui.experiments;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file or a folder. */
@FunctionalInterface
public interface PlaceChooser {
    /**
     * @param what it is for
     * @return empty if the person thought better of it
     */
    Optional<Path> choose(String what, boolean folder);
}
