package dev.quadrat.ui;

import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.look.Theme;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.FxBackground;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What tests of the whole window have in common. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // started by the extension
abstract class WindowTest {
    @TempDir Path folder;
    final Answers answers = new Answers();
    final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    World world;
    Stage stage;
    MainWindow window;
    private FxBackground background;
    private Theme theme;

    void show(Stage first) {
        stage = first;
        world = new World(folder);
        background = new FxBackground();
        theme = new Theme(ThemeChoice.LIGHT);
        window =
                new MainWindow(
                        stage,
                        new WindowParts(
                                world.workbench,
                                background,
                                theme,
                                answers,
                                Clock.systemUTC(),
                                Optional.of(world.jar),
                                "test",
                                Remembered.of(world.workbench),
                                (title, text) -> notices.add(title + ": " + text)));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void close() {
        new FxRobot()
                .interact(
                        () -> {
                            window.close();
                            theme.close();
                        });
        background.close();
    }

    void open(String definitions) throws Exception {
        world.host.says(definitions);
        new FxRobot().interact(() -> window.open(List.of(world.jar)));
        until(() -> isShown("#run-button"));
        until(() -> !session().plan().busy().get());
    }

    void theme(ThemeChoice choice) {
        theme.choice().set(choice);
    }

    /** To be read on the window's thread, or where a glimpse is enough. */
    Session session() {
        return window.session();
    }

    String id(String beginning) {
        return session().plan().plan().dag().order().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    void untilState(String id, NodeState state) throws Exception {
        until(() -> session().state(id) == state);
    }

    void untilText(String query, String text) throws Exception {
        until(() -> text(query).equals(text));
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                15, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    String text(String query) {
        return find(query)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    boolean isShown(String query) {
        Optional<Node> node = find(query);
        for (Node at = node.orElse(null); at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.isPresent();
    }

    Node node(String query) {
        return find(query).orElseThrow(() -> new AssertionError("no " + query));
    }

    private Optional<Node> find(String query) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(query));
    }

    static void select(FxRobot robot, Session session, String id) {
        robot.interact(() -> session.selection().select(id));
    }
}
