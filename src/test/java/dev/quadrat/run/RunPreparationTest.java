package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Fingerprints;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RunPreparationTest {
    private static final String ID = "20261120-103100-abcd";

    @TempDir Path folder;

    private final Plan plan =
            DagFixture.plan(
                    "CHIP a: /scene.tif -> /chips\nTRAIN a: /chips -> /model {trees=3}\n",
                    PlanRequest.everything(),
                    "/scene.tif /chips");

    private Path jar(String path) throws IOException {
        Path jar = folder.resolve(path);
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, path);
    }

    private RunDirectory prepare(Path... jars) throws IOException {
        return RunPreparation.prepare(
                folder.resolve("runs"), RunFolders.manifest(ID), plan, List.of(jars));
    }

    @Test
    void aRunHoldsAllThatItsCommandsNeed() throws IOException {
        RunDirectory run = prepare();
        assertEquals(RunFolders.manifest(ID), run.manifest());
        assertEquals(PlanDocument.of(plan), PlanDocument.of(run.plan()));
        String train = plan.toRun().getFirst().id();
        assertEquals(
                new CommandFile(
                        CommandFile.SCHEMA,
                        ID,
                        train,
                        "TRAIN",
                        List.of(),
                        "/work",
                        List.of("/chips"),
                        List.of("/model"),
                        Map.of("trees", 3),
                        List.of(
                                new CommandFile.Item(
                                        List.of("/chips"),
                                        List.of("/model"),
                                        new Fingerprints().of(Map.of("trees", 3)),
                                        "",
                                        Map.of("trees", 3)))),
                run.command(train));
        assertEquals(CommandStatus.WAITING, run.status(train));
        assertTrue(run.exists());
    }

    @Test
    void onlyCommandsThatRunHaveAFile() throws IOException {
        RunDirectory run = prepare();
        try (var files = Files.list(run.path().resolve("commands"))) {
            assertEquals(List.of(run.commandFile(plan.toRun().getFirst().id())), files.toList());
        }
    }

    @Test
    void jarsWithTheSameNameAndWithOddNamesAreAllCopied() throws IOException {
        RunDirectory run =
                prepare(jar("one/demo.jar"), jar("two/demo.jar"), jar("a b$c#d'é%20.jar"));
        List<String> classPath = run.command(plan.toRun().getFirst().id()).classPath();
        assertEquals(
                List.of("jars/0-demo.jar", "jars/1-demo.jar", "jars/2-a b$c#d'é%20.jar"),
                classPath);
        assertEquals("two/demo.jar", Files.readString(run.path().resolve(classPath.get(1))));
        assertEquals("a b$c#d'é%20.jar", Files.readString(run.path().resolve(classPath.get(2))));
    }

    @Test
    void ofARunThatCannotBePreparedNothingIsLeft() throws IOException {
        Path good = jar("good.jar");
        assertThrows(NoSuchFileException.class, () -> prepare(good, folder.resolve("gone.jar")));
        try (var runs = Files.list(folder.resolve("runs"))) {
            assertEquals(Optional.empty(), runs.findFirst());
        }
    }

    @Test
    void aRunThatIsThereAlreadyIsLeftAsItIs() throws IOException {
        RunDirectory first = prepare();
        assertThrows(FileAlreadyExistsException.class, () -> prepare());
        assertTrue(first.exists());
    }

    @Test
    void aDeletedRunIsGone() throws IOException {
        RunDirectory run = prepare(jar("demo.jar"));
        run.delete();
        assertFalse(Files.exists(run.path()));
    }
}
