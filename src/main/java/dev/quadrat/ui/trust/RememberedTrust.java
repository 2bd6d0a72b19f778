package dev.quadrat.ui.trust;

import dev.quadrat.ui.session.JarTrust;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.home.DoubtfulJar;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.JarContent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks once about each jar, and remembers. */
public final class RememberedTrust implements JarTrust {
    private final HomeFiles files;
    private final Background background;
    private final Function<List<DoubtfulJar>, TrustAnswer> ask;
    private final Consumer<Exception> unsaved;
    private final Set<Path> named = ConcurrentHashMap.newKeySet();
    private final Set<JarContent> accepted = ConcurrentHashMap.newKeySet();
    private final Set<Path> acceptedFolders = ConcurrentHashMap.newKeySet();

    /**
     * @param unsaved told, on the window's thread, that an answer will be asked for again
     */
    public RememberedTrust(
            HomeFiles files,
            Background background,
            Function<List<DoubtfulJar>, TrustAnswer> ask,
            Consumer<Exception> unsaved) {
        this.files = files;
        this.background = background;
        this.ask = ask;
        this.unsaved = unsaved;
    }

    /** The person has named them on a command line; so they are trusted while the window lives. */
    public void trustNamed(List<Path> jars) {
        jars.forEach(jar -> named.add(place(jar)));
    }

    @Override
    public List<DoubtfulJar> doubts(List<Path> jars) {
        List<DoubtfulJar> doubts = new ArrayList<>();
        for (Path jar : jars) {
            if (!named.contains(place(jar))) {
                doubt(jar).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    @Override
    public boolean dispel(List<DoubtfulJar> doubts) {
        List<JarContent> jars = doubts.stream().map(DoubtfulJar::content).toList();
        TrustAnswer answer = ask.apply(doubts);
        switch (answer) {
            case CANCEL -> {
                return false;
            }
            case ONCE -> {}
            case TRUST -> save(() -> files.trust(jars));
            case TRUST_FOLDER -> {
                jars.forEach(jar -> acceptedFolders.add(jar.folder()));
                save(() -> files.trustFolders(jars));
            }
        }
        accepted.addAll(jars);
        return true;
    }

    private interface Saving {
        void run() throws IOException;
    }

    private void save(Saving saving) {
        background.start(
                _ -> {
                    saving.run();
                    return true;
                },
                _ -> {},
                unsaved);
    }

    private Optional<DoubtfulJar> doubt(Path jar) {
        try {
            JarContent content = JarContent.of(jar);
            if (accepted.contains(content)
                    || acceptedFolders.contains(content.folder())
                    || files.isTrusted(content)) {
                return Optional.empty();
            }
            return Optional.of(
                    new DoubtfulJar(
                            content,
                            Files.size(jar),
                            Files.getLastModifiedTime(jar).toInstant(),
                            files.wasTrusted(content)));
        } catch (IOException e) {
            // What can't be read can't be run; whoever tries to says why.
            return Optional.empty();
        }
    }

    private static Path place(Path jar) {
        try {
            return jar.toRealPath();
        } catch (IOException e) {
            return jar.toAbsolutePath().normalize();
        }
    }
}
