package dev.quadrat.ui.session;

import dev.quadrat.workbench.home.DoubtfulJar;

import java.nio.file.Path;
import java.util.List;

/** Decides which jars' code may run. */
public interface JarTrust {
    JarTrust IN_ALL =
            new JarTrust() {
                @Override
                public List<DoubtfulJar> doubts(List<Path> jars) {
                    return List.of();
                }

                @Override
                public boolean dispel(List<DoubtfulJar> doubts) {
                    return true;
                }
            };

    /** Those that a person must be asked about first. Takes time. */
    List<DoubtfulJar> doubts(List<Path> jars);

    /** Asks, on the window's thread, and returns whether their code may run. */
    boolean dispel(List<DoubtfulJar> doubts);
}
