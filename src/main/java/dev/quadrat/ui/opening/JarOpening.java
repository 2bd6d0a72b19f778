package dev.quadrat.ui.opening;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.home.HomeFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Opens jars with the arguments that they had last, and remembers which were opened and with which
 * arguments.
 */
public final class JarOpening {
    private final Session session;
    private final HomeFiles files;
    private final Background background;
    private final Consumer<Exception> unsaved;
    private final Runnable remembered;
    private List<Path> opened = List.of();
    private Map<String, String> saved = Map.of();

    /**
     * @param unsaved told, on the window's thread, that something will not be remembered
     * @param remembered told, on the window's thread, that the recent jars are others
     */
    public JarOpening(
            Session session,
            HomeFiles files,
            Background background,
            Consumer<Exception> unsaved,
            Runnable remembered) {
        this.session = session;
        this.files = files;
        this.background = background;
        this.unsaved = unsaved;
        this.remembered = remembered;
        session.plan().stage().subscribe(this::remember);
    }

    /** Several jars make one plan. */
    public void open(List<Path> jars) {
        List<Path> places =
                jars.stream().map(jar -> jar.toAbsolutePath().normalize()).distinct().toList();
        background.start(
                _ -> files.arguments(places),
                arguments -> open(places, arguments),
                _ -> open(places, Map.of()));
    }

    private void open(List<Path> places, Map<String, String> arguments) {
        opened = places;
        saved = arguments;
        session.plan().open(places, arguments);
    }

    private void remember(Stage stage) {
        if (!(stage instanceof Stage.Planned planned)) {
            return;
        }
        Derivation derivation = planned.derivation();
        if (!opened.isEmpty() && !derivation.classPath().isEmpty()) {
            List<Path> jars = opened;
            opened = List.of();
            save(() -> files.opened(jars), remembered);
        }
        Map<String, String> arguments = derivation.request().arguments();
        if (arguments.equals(saved) || derivation.problems().stream().anyMatch(this::isWrong)) {
            return;
        }
        saved = arguments;
        save(() -> files.keepArguments(derivation.request().jars(), arguments), () -> {});
    }

    private boolean isWrong(Problem problem) {
        return problem.kind() == Problem.Kind.ARGUMENT || problem.kind() == Problem.Kind.LOAD;
    }

    private interface Saving {
        void run() throws IOException;
    }

    private void save(Saving saving, Runnable then) {
        background.start(
                _ -> {
                    saving.run();
                    return true;
                },
                _ -> then.run(),
                unsaved);
    }
}
