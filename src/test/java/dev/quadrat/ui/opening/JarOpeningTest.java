package dev.quadrat.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.workbench.home.HomeFiles;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class JarOpeningTest {
    private static final ExperimentMethod.Argument EPOCHS =
            new ExperimentMethod.Argument("epochs", "whole number", "", "1");

    @TempDir Path folder;
    private final List<Exception> unsaved = new ArrayList<>();
    private OpenSession open;
    private HomeFiles files;
    private JarOpening opening;
    private int remembered;

    @BeforeEach
    void start() throws IOException {
        open = new OpenSession(folder);
        open.world.host.takes(EPOCHS);
        files = new HomeFiles(folder.resolve("home"), Clock.systemUTC(), _ -> {});
        Zip.write(open.world.jar, "one");
        opening =
                new JarOpening(
                        open.session, files, open.background, unsaved::add, () -> remembered++);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void whatCouldBeRead_isAmongTheRecent() {
        openJars();
        assertEquals(List.of(open.world.jar), files.recent().getFirst().paths());
        assertEquals(1, remembered);
        open.session.plan().derive();
        open.background.settle();
        assertEquals(1, remembered);
    }

    @Test
    void aJarThatIsNamedTwice_isOpenedOnce() {
        opening.open(List.of(open.world.jar, folder.resolve("x/../fields.jar")));
        open.background.settle();
        assertEquals(List.of(open.world.jar), open.session.plan().jars());
    }

    @Test
    void arguments_areThereAgain_whenTheJarIsOpenedAgain() {
        openJars();
        type("3");
        open.session.plan().close();
        openJars();
        assertEquals(Map.of("epochs", "3"), open.session.plan().choices().arguments());
        assertEquals(Map.of("epochs", "3"), open.world.host.requests.getLast().arguments());
    }

    @Test
    void whatTheJarRefuses_isNotRemembered() {
        openJars();
        type("3");
        open.world.host.fails(Problem.error(Problem.Kind.ARGUMENT, "epochs is wrong"));
        type("0");
        assertEquals(Map.of("epochs", "3"), files.arguments(List.of(open.world.jar)));
    }

    @Test
    void anArgumentThatTheJarNoLongerHas_isDropped_andThePlanMadeAnyway() {
        openJars();
        type("3");
        open.world.host.takes(new ExperimentMethod.Argument("passes", "whole number", "", "1"));
        openJars();
        assertEquals(Map.of(), open.session.plan().choices().arguments());
        assertEquals(8, open.session.plan().plan().toRun().size());
    }

    @Test
    void whatCanNotBeSaved_isTold_andTheJarOpensAnyway() throws IOException {
        Files.writeString(folder.resolve("home"), "a file in the folder's place");
        openJars();
        assertEquals(8, open.session.plan().plan().toRun().size());
        assertEquals(1, unsaved.size());
    }

    private void openJars() {
        opening.open(List.of(open.world.jar));
        open.background.settle();
    }

    private void type(String epochs) {
        open.session.plan().choices().arguments().put("epochs", epochs);
        open.background.timePasses();
        open.background.settle();
    }
}
