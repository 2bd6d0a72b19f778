package dev.quadrat.workbench.home;

import dev.quadrat.run.ExperimentRunner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The files of a home folder that remember. Thread-safe; everything here takes time. */
public final class HomeFiles {
    private final Path folder;
    private final Clock clock;
    private final HomeFile<SettingsDocument> settings;
    private final HomeFile<RecentJars> recent;
    private final HomeFile<TrustDocument> trust;
    private final HomeFile<LastArguments> arguments;
    private final HomeFile<WindowState> window;
    private final HomeFile<RunnerValues> runners;

    /**
     * @param complain told, in a sentence, of files that can't be understood; by any thread
     */
    public HomeFiles(Path folder, Clock clock, Consumer<String> complain) {
        this.folder = folder;
        this.clock = clock;
        settings =
                new HomeFile<>(
                        folder.resolve("settings.json"),
                        SettingsDocument.class,
                        SettingsDocument.EMPTY,
                        complain);
        recent =
                new HomeFile<>(
                        folder.resolve("recent.json"), RecentJars.class, RecentJars.NONE, complain);
        trust =
                new HomeFile<>(
                        folder.resolve("trust.json"),
                        TrustDocument.class,
                        TrustDocument.NONE,
                        complain);
        arguments =
                new HomeFile<>(
                        folder.resolve("arguments.json"),
                        LastArguments.class,
                        LastArguments.NONE,
                        complain);
        window =
                new HomeFile<>(
                        folder.resolve("window.json"),
                        WindowState.class,
                        WindowState.UNKNOWN,
                        complain);
        runners =
                new HomeFile<>(
                        folder.resolve("runners.json"),
                        RunnerValues.class,
                        RunnerValues.NONE,
                        complain);
    }

    public Path folder() {
        return folder;
    }

    public Settings settings() {
        return settings.read().settings();
    }

    /** What another window has set meanwhile stays, unless this changes it too. */
    public Settings changeSettings(UnaryOperator<Settings> change) throws IOException {
        return settings.change(document -> SettingsDocument.of(change.apply(document.settings())))
                .settings();
    }

    public List<RecentJars.Entry> recent() {
        return recent.read().entries();
    }

    /** Puts them first in the list. */
    public void opened(List<Path> jars) throws IOException {
        recent.change(list -> list.with(jars, clock.instant()));
    }

    public void forget(List<Path> jars) throws IOException {
        recent.change(list -> list.without(jars));
    }

    public void forgetAllRecent() throws IOException {
        recent.change(_ -> RecentJars.NONE);
    }

    public boolean isTrusted(JarContent jar) {
        return trust.read().trusts(jar);
    }

    /** Whether some content of it was trusted at this place. */
    public boolean wasTrusted(JarContent jar) {
        return trust.read().knowsPlace(jar);
    }

    public void trust(List<JarContent> jars) throws IOException {
        trust.change(document -> document.with(jars, clock.instant()));
    }

    /** All that is in these jars' folders, now and later. */
    public void trustFolders(List<JarContent> jars) throws IOException {
        trust.change(document -> document.withFolders(jars, clock.instant()));
    }

    public Map<String, String> arguments(List<Path> jars) {
        return arguments.read().of(jars);
    }

    public void keepArguments(List<Path> jars, Map<String, String> values) throws IOException {
        arguments.change(last -> last.with(jars, values, clock.instant()));
    }

    /** Values of all of the runner's own fields, as they were last kept; else as initially. */
    public Map<String, String> runnerValues(ExperimentRunner runner) {
        return runners.read().of(runner);
    }

    /**
     * Values of all of the runner's own fields, as they were last kept beside one value of its key
     * field.
     */
    public Map<String, String> runnerValues(ExperimentRunner runner, String key) {
        return runners.read().of(runner, key);
    }

    /** What is kept beside other values of the key field stays. */
    public void keepRunnerValues(ExperimentRunner runner, Map<String, String> values)
            throws IOException {
        runners.change(document -> document.with(runner, values));
    }

    public WindowState window() {
        return window.read();
    }

    public void keepWindow(WindowState state) throws IOException {
        window.change(_ -> state);
    }
}
